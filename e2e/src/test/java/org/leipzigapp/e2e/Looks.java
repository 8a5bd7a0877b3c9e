package org.leipzigapp.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a test with a {@link Screen} and a {@link Theme}: a phone in light and a desktop in dark, and with all tests both
 * screens in all themes that people choose.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Looks.Chosen.class)
@interface Looks {

  /** Whether the phone in light is enough where not all tests run: for tests that are about what happens. */
  boolean brief() default false;

  /** With all tests, or the two that find most. */
  final class Chosen implements ArgumentsProvider {

    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST_CHOSEN);

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
      if (!Boolean.getBoolean("tests.all")) {
        boolean brief = context.getRequiredTestMethod().getAnnotation(Looks.class).brief();
        return Stream.of(Arguments.of(Screen.PHONE, Theme.LIGHT), Arguments.of(Screen.DESKTOP, Theme.DARK))
            .limit(brief ? 1 : 2);
      }
      return Arrays.stream(Screen.values())
          .flatMap(screen -> THEMES.stream().map(theme -> Arguments.of(screen, theme)));
    }
  }
}
