package org.leipzigapp.staff.signin;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.leipzigapp.staff.sessions.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on paper for who lost the phone; each opens once. They are random enough to be kept as plain hashes. */
@Component
public class RecoveryCodes {

  static final int HOW_MANY = 10;

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  /** Without letters that look like others. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private final JdbcClient database;

  RecoveryCodes(JdbcClient database) {
    this.database = database;
  }

  /** Makes new codes; the old ones are void. */
  public List<String> renew(UUID member) {
    database.sql("delete from staff.recovery_code where member = :member").param("member", member).update();
    List<String> codes = IntStream.range(0, HOW_MANY).mapToObj(i -> code()).toList();
    codes.forEach(code -> database.sql("insert into staff.recovery_code (member, hash) values (:member, :hash)")
        .param("member", member).param("hash", Secrets.hash(normal(code))).update());
    return codes;
  }

  public int count(UUID member) {
    return database.sql("select count(*) from staff.recovery_code where member = :member")
        .param("member", member).query(Integer.class).single();
  }

  /** @return whether it was a code that nobody had used; it is used now */
  boolean use(UUID member, String typed) {
    return database.sql("delete from staff.recovery_code where member = :member and hash = :hash")
        .param("member", member).param("hash", Secrets.hash(normal(typed))).update() > 0;
  }

  private static String code() {
    var code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(Secrets.below(LETTERS.length())));
    }
    return code.toString();
  }

  private static String normal(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
