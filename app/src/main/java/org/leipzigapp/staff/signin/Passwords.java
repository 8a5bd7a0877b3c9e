package org.leipzigapp.staff.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords as Argon2id with OWASP's parameters (19 MiB, two rounds), about 50 ms each. */
@Component
public class Passwords {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  private static final int THREADS = 1;
  private static final int MEMORY_KIBIBYTES = 19 * 1024;
  private static final int ROUNDS = 2;
  private static final int SMALL_KIBIBYTES = 64;
  private static final int FEWEST_DIFFERENT = 5;

  /** Beginnings of what is guessed first. */
  private static final Set<String> WEAK =
      Set.of("passwort", "password", "kennwort", "123456", "qwertz", "qwerty", "hallo", "leipzig", "admin");

  private final HashQueue queue = new HashQueue();

  /** Made after the start: its library is a signed one, and checking that takes half a second. */
  private final Supplier<Argon2> argon2 =
      SingletonSupplier.of(() -> new Argon2(MEMORY_KIBIBYTES, ROUNDS, THREADS));

  /** Compared with when there is no such member, so that this takes the same time. */
  private final Supplier<String> nobodys = SingletonSupplier.of(() -> argon2.get().hash("nobody has this password"));

  /** So that nobody waits for the library, least of all while others guess passwords. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    queue.runLater(() -> new Argon2(SMALL_KIBIBYTES, 1, THREADS).hash("the library is there"));
  }

  /** Why a new password is refused. */
  public enum Flaw {
    TOO_SHORT, TOO_LONG, TOO_EASY
  }

  /** @param around what others know of the person; none of it may be the password's beginning */
  public static Optional<Flaw> flawOf(String password, String... around) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Flaw.TOO_LONG);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean isEasy = password.chars().distinct().count() < FEWEST_DIFFERENT
        || WEAK.stream().anyMatch(lower::startsWith)
        || Set.of(around).stream().anyMatch(word -> !word.isBlank() && lower.startsWith(word.toLowerCase(Locale.ROOT)));
    return isEasy ? Optional.of(Flaw.TOO_EASY) : Optional.empty();
  }

  /** @return empty if too many wait for their turn */
  public Optional<String> hash(String password) {
    return queue.run(true, () -> argon2.get().hash(password));
  }

  /**
   * Compares, or takes as long as if it did.
   *
   * @param hash null if there is none
   * @param isKnown whether the device signed in before
   * @return empty if too many wait for their turn
   */
  public Optional<Boolean> matches(String password, @Nullable String hash, boolean isKnown) {
    return queue.run(isKnown, () -> {
      boolean isRight = argon2.get().matches(password, hash == null ? nobodys.get() : hash);
      return isRight && hash != null;
    });
  }
}
