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
 * Runs a test with a {@link Screen} and a {@link Theme}: some on a phone in light, the others on a desktop in dark, and
 * with all tests each on both screens in all themes that people choose.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Looks.Chosen.class)
@interface Looks {

  /** With all tests, or one of the two that find most, by the name of the test. */
  final class Chosen implements ArgumentsProvider {

    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST_CHOSEN);

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
      if (!Boolean.getBoolean("tests.all")) {
        String name = context.getRequiredTestClass().getSimpleName() + context.getRequiredTestMethod().getName();
        return Stream.of(name.hashCode() % 2 == 0
            ? Arguments.of(Screen.PHONE, Theme.LIGHT) : Arguments.of(Screen.DESKTOP, Theme.DARK));
      }
      return Arrays.stream(Screen.values())
          .flatMap(screen -> THEMES.stream().map(theme -> Arguments.of(screen, theme)));
    }
  }
}
