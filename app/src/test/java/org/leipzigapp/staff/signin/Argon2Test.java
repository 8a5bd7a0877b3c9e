package org.leipzigapp.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@NullUnmarked
class Argon2Test {

  private final Argon2 argon2 = new Argon2(1024, 2, 1);

  @Test
  void a_password_matches_its_own_hash_only() {
    String hash = argon2.hash("Grüße aus Leipzig 🦁");

    assertThat(hash).startsWith("$argon2id$v=19$m=1024,t=2,p=1$");
    assertThat(argon2.matches("Grüße aus Leipzig 🦁", hash)).isTrue();
    assertThat(argon2.matches("Grüße aus Leipzig", hash)).isFalse();
    assertThat(argon2.hash("Grüße aus Leipzig 🦁")).as("with a salt of its own").isNotEqualTo(hash);
  }

  @Test
  void it_is_what_others_call_argon2id() {
    var others = new Argon2PasswordEncoder(16, 32, 1, 2048, 3);

    assertThat(argon2.matches("ein gutes langes Wort", others.encode("ein gutes langes Wort"))).isTrue();
    assertThat(others.matches("ein gutes langes Wort", argon2.hash("ein gutes langes Wort"))).isTrue();
  }

  @Test
  void damaged_hashes_are_no_passwords() {
    for (String damaged : new String[] {"", "$argon2id$", "$argon2i$v=19$m=1024,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"}) {
      assertThatThrownBy(() -> argon2.matches("x", damaged)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_second_guess_makes_hardly_any_garbage() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String hash = argon2.hash("first");
    long before = threads.getCurrentThreadAllocatedBytes();
    argon2.matches("second", hash);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
  }
}
