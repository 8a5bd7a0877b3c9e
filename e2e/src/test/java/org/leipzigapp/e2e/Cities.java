package org.leipzigapp.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test with a {@link City}: what hardly depends on the pack with the largest one, and with all tests in each. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Cities.Chosen.class)
@interface Cities {

  /** With all tests, or the one. */
  final class Chosen implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
      return (Boolean.getBoolean("tests.all") ? Stream.of(City.values()) : Stream.of(City.LEIPZIG)).map(Arguments::of);
    }
  }
}
