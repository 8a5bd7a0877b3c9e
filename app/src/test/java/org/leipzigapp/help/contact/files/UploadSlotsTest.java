package org.leipzigapp.help.contact.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadSlotsTest {

  private final UploadSlots slots = new UploadSlots(3, 2);

  @Test
  void one_network_does_not_take_all_the_places() {
    assertThat(slots.take("192.0.2.1")).isTrue();
    assertThat(slots.take("192.0.2.1")).isTrue();
    assertThat(slots.take("192.0.2.1")).isFalse();
    assertThat(slots.take("192.0.2.2")).isTrue();
  }

  @Test
  void when_all_places_are_taken_the_next_one_waits_until_one_is_given_back() {
    slots.take("192.0.2.1");
    slots.take("192.0.2.2");
    slots.take("192.0.2.3");
    assertThat(slots.take("192.0.2.4")).isFalse();

    slots.giveBack("192.0.2.2");
    assertThat(slots.take("192.0.2.4")).isTrue();
  }
}
