package org.leipzigapp.services.offices;

import java.util.Objects;
import org.leipzigapp.content.Reading;

/** An office as a vCard 4.0 (RFC 6350), for the address book. */
final class VCard {

  private VCard() {}

  static String of(Office office, String city) {
    var card = new StringBuilder();
    String name = office.title().in(new Reading("de", false));
    line(card, "BEGIN:VCARD");
    line(card, "VERSION:4.0");
    line(card, "KIND:org");
    line(card, "FN:" + escape(name));
    line(card, "ORG:" + escape(city) + ";" + escape(name));
    if (office.address() != null) {
      line(card, "ADR:;;" + escape(office.address().street()) + ";" + escape(office.address().town()) + ";;"
          + Objects.requireNonNullElse(office.address().postcode(), "") + ";");
    }
    if (office.position() != null && office.position().isExact()) {
      line(card, "GEO:geo:" + office.position().lat() + "," + office.position().lon());
    }
    for (Office.Contact contact : office.listContacts()) {
      switch (contact.kind()) {
        case PHONE -> line(card, "TEL;VALUE=uri:" + contact.link());
        case FAX -> line(card, "TEL;TYPE=fax:" + escape(contact.value()));
        case EMAIL -> line(card, "EMAIL:" + escape(contact.value()));
        case WEB, BOOKING -> line(card, "URL:" + contact.value());
      }
    }
    line(card, "END:VCARD");
    return card.toString();
  }

  private static void line(StringBuilder card, String text) {
    card.append(text).append("\r\n");
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n");
  }
}
