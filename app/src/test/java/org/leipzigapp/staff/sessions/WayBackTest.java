package org.leipzigapp.staff.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @ParameterizedTest
  @ValueSource(strings = {"/team", "/team/konto", "/team/inhalte/service/personalausweis?sprache=de&x=1"})
  void paths_of_the_staff_room_are_led_to(String path) {
    assertThat(WayBack.safe(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//evil.example", "https://evil.example/team", "/de/", "/teamwork", "/team/../de",
      "/team\\evil", "javascript:alert(1)", "/team/anmelden?to=/team", "/team/ x", "/team/\"onclick=", "/team//x",
      "/team\r\nSet-Cookie: a=b", "team/konto"})
  void everything_else_leads_to_the_start(String path) {
    assertThat(WayBack.safe(path)).isEqualTo("/team");
  }

  @Test
  void nothing_and_too_much_lead_to_the_start() {
    assertThat(WayBack.safe(null)).isEqualTo("/team");
    assertThat(WayBack.safe("/team/" + "x".repeat(400))).isEqualTo("/team");
  }
}
