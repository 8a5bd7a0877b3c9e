package org.leipzigapp.staff.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

  @Test
  void a_device_is_named_so_that_its_owner_knows_it() {
    assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .isEqualTo("Firefox, Linux");
    assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"))
        .isEqualTo("Edge, Windows");
    assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1"))
        .isEqualTo("Safari, iPhone");
  }

  @Test
  void what_is_not_known_is_not_guessed() {
    assertThat(Device.of("curl/8.0")).isEmpty();
    assertThat(Device.of(null)).isEmpty();
    assertThat(Device.of("<script>" + "x".repeat(9000))).isEmpty();
  }
}
