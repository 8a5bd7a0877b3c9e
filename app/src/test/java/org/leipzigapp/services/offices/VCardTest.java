package org.leipzigapp.services.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.leipzigapp.Packs;

class VCardTest {

  @Test
  void an_office_becomes_a_vcard_that_address_books_read() throws Exception {
    Office office = Objects.requireNonNull(
        Packs.reader().read(Packs.folder("leipzig")).read(OfficeContent.OFFICE).get("buergerbuero-leutzsch"));

    assertThat(VCard.of(office, "Leipzig"))
        .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
        .contains("FN:Bürgerbüro Leutzsch\r\n")
        .contains("ADR:;;Georg-Schwarz-Straße 140;Leipzig;;04179;\r\n")
        .endsWith("END:VCARD\r\n");
  }
}
