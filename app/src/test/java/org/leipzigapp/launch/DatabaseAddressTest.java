package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource({
    "postgres://me:secret@db:5433/app, jdbc:postgresql://db:5433/app, me, secret",
    "postgresql://me:secret@db/app, jdbc:postgresql://db/app, me, secret",
    "jdbc:postgresql://db/app?user=me&password=secret, jdbc:postgresql://db/app, me, secret",
    "postgres://me:s%40c%2Fr%3Ae+t@db/app, jdbc:postgresql://db/app, me, s@c/r:e+t",
    "postgres://me:se:cr@et@db/app, jdbc:postgresql://db/app, me, se:cr@et",
    "postgres://me:secret@my_db/app?sslmode=require&a=b, jdbc:postgresql://my_db/app?sslmode=require&a=b, me, secret",
    "postgres://me:secret@[::1]:5432/app, jdbc:postgresql://[::1]:5432/app, me, secret",
    "postgres://me@db/app, jdbc:postgresql://db/app, me, ''",
  })
  void each_form_of_address_is_understood(String given, String url, String user, String password) {
    assertThat(DatabaseAddress.parse(given)).isEqualTo(new DatabaseAddress(url, user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://me:secret@db/app",
        "postgres://me:secret@db",
        "postgres://me:secret@db/",
        "postgres:///secret",
        "postgres://me:secret%ZZ@db/app",
        "postgres://me:secret@db/app name",
        "secret",
      })
  void what_is_not_understood_is_told_without_showing_the_password(String given) {
    assertThatThrownBy(() -> DatabaseAddress.parse(given))
        .isInstanceOf(BadOption.class)
        .hasMessageContaining("DATABASE_URL")
        .hasNoCause()
        .message()
        .doesNotContain("secret")
        .hasLineCount(1);
  }

  @Test
  void its_text_never_shows_the_password() {
    DatabaseAddress address = DatabaseAddress.parse("postgres://me:secret@db:5433/app?sslpassword=secret");

    assertThat(address.toString()).doesNotContain("secret");
    assertThat(address.shown()).isEqualTo("db:5433/app");
  }
}
