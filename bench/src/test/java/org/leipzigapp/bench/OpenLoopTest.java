package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  @Test
  void every_call_is_made_once_and_counted() throws Exception {
    Set<Integer> made = ConcurrentHashMap.newKeySet();
    var times = new OpenLoop(2_000, 1, 4).run(() -> made::add);
    assertThat(made).hasSize(2_000).contains(0, 1_999);
    assertThat(times.getTotalCount()).isEqualTo(2_000);
  }

  @Test
  void a_call_that_fails_spoils_the_figures() {
    OpenLoop.Worker failing = number -> {
      throw new IOException("refused");
    };
    assertThatThrownBy(() -> new OpenLoop(100, 1, 2).run(() -> failing))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("refused");
  }
}
