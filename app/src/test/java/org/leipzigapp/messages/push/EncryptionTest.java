package org.leipzigapp.messages.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 8291, checked against its own example and against the other side. */
class EncryptionTest {

  private static final String DEVICE =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SENDER =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

  @Test
  void the_example_of_the_standard_comes_out_byte_for_byte() throws Exception {
    Browser device = Browser.of("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", DEVICE, "BTBZMqHH6r4Tts7J_aSIgg");
    byte[] plain = "When I grow up, I want to be a watermelon".getBytes(UTF_8);

    byte[] body = Encryption.encrypt(plain, 0, device.key(), device.auth(),
        Browser.pair("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", SENDER),
        Browser.bytes("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Browser.text(body)).isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    assertThat(device.decrypt(body)).isEqualTo(plain);
  }

  @Test
  void every_message_has_keys_of_its_own_and_a_length_that_says_nothing() throws Exception {
    Browser device = Browser.fresh();
    Set<Integer> lengths = new HashSet<>();
    Set<String> beginnings = new HashSet<>();
    for (int i = 1; i <= 500; i++) {
      byte[] plain = "ä".repeat(i / 2).getBytes(UTF_8);
      byte[] body = Encryption.encrypt(plain, 512, device.key(), device.auth());
      assertThat(device.decrypt(body)).isEqualTo(plain);
      lengths.add(body.length);
      beginnings.add(Browser.text(body).substring(0, 100));
    }
    assertThat(lengths).hasSizeLessThanOrEqualTo(2);
    assertThat(beginnings).hasSize(500);
  }

  @Test
  void the_longest_fits_into_what_every_service_takes_and_a_longer_one_is_refused() throws Exception {
    Browser device = Browser.fresh();
    byte[] longest = "x".repeat(Encryption.LONGEST).getBytes(UTF_8);
    byte[] body = Encryption.encrypt(longest, 512, device.key(), device.auth());

    assertThat(body).hasSizeLessThanOrEqualTo(4096);
    assertThat(device.decrypt(body)).isEqualTo(longest);
    assertThatThrownBy(() -> Encryption.encrypt(new byte[Encryption.LONGEST + 1], 0, device.key(), device.auth(),
        P256.generate(), new byte[16])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_else_can_read_it_and_nobody_can_change_it() {
    Browser device = Browser.fresh();
    byte[] body = Encryption.encrypt("geheim".getBytes(UTF_8), 64, device.key(), device.auth());

    assertThatThrownBy(() -> Browser.fresh().decrypt(body)).isInstanceOf(GeneralSecurityException.class);
    body[body.length - 1] ^= 1;
    assertThatThrownBy(() -> device.decrypt(body)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void only_points_of_the_curve_are_keys() {
    byte[] point = Browser.bytes(DEVICE);
    assertThat(P256.decode(point)).isPresent();
    assertThat(P256.encode(P256.decode(point).orElseThrow())).isEqualTo(point);
    for (int i = 0; i < point.length; i++) {
      byte[] other = point.clone();
      other[i] ^= 1;
      assertThat(P256.decode(other)).as("byte " + i).isEmpty();
    }
    assertThat(P256.decode(new byte[0])).isEmpty();
    assertThat(P256.decode(new byte[65])).isEmpty();
    byte[] large = new byte[65];
    java.util.Arrays.fill(large, (byte) 0xff);
    large[0] = 4;
    assertThat(P256.decode(large)).isEmpty();
  }
}
