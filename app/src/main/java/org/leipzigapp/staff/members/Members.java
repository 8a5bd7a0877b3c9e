package org.leipzigapp.staff.members;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members in the database. */
@Component
public class Members {

  private static final String ACCOUNT = """
      select id, name, email, language, roles, departments, password, totp_secret, locked, device_epoch, last_sign_in
      from staff.member\s""";

  private static final String ADMINISTRATORS = """
      from staff.member
      where 'ADMINISTRATOR' = any(roles) and not locked
        and (password is not null or exists (select from staff.passkey where passkey.member = staff.member.id))
      """;

  private final JdbcClient database;
  private final Clock clock;

  Members(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Account> find(UUID id) {
    return database.sql(ACCOUNT + "where id = :id").param("id", id).query(Members::account).optional();
  }

  public Optional<Account> findByEmail(String email) {
    return database.sql(ACCOUNT + "where email = :email")
        .param("email", normal(email)).query(Members::account).optional();
  }

  /** By name. */
  public List<Account> list() {
    return database.sql(ACCOUNT + "order by lower(name), id").query(Members::account).list();
  }

  /** As it is stored and compared. */
  public static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Adds a member who cannot sign in yet.
   *
   * @return false if somebody has this e-mail address already
   */
  public boolean add(Member member, String email) {
    return database.sql("""
            insert into staff.member (id, name, email, language, roles, departments, created_at)
            values (:id, :name, :email, :language, :roles, :departments, :now)
            on conflict (email) do nothing
            """)
        .param("id", member.id())
        .param("name", member.name())
        .param("email", normal(email))
        .param("language", member.language())
        .param("roles", names(member.roles()))
        .param("departments", member.departments().toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update() > 0;
  }

  public void setDuties(UUID id, Set<Role> roles, Set<String> departments) {
    database.sql("update staff.member set roles = :roles, departments = :departments where id = :id")
        .param("roles", names(roles))
        .param("departments", departments.toArray(String[]::new))
        .param("id", id)
        .update();
  }

  public void setNameAndLanguage(UUID id, String name, String language) {
    database.sql("update staff.member set name = :name, language = :language where id = :id")
        .param("name", name).param("language", language).param("id", id).update();
  }

  public void setLocked(UUID id, boolean locked) {
    database.sql("update staff.member set locked = :locked where id = :id")
        .param("locked", locked).param("id", id).update();
  }

  public void setPassword(UUID id, String hash) {
    database.sql("update staff.member set password = :hash where id = :id")
        .param("hash", hash).param("id", id).update();
  }

  /** @param secret null removes it; then no password leads in any more */
  public void setTotpSecret(UUID id, byte @Nullable [] secret) {
    database.sql("update staff.member set totp_secret = :secret where id = :id")
        .param("secret", secret).param("id", id).update();
  }

  /**
   * Notes that a code was used.
   *
   * @return false if it, or a later one, was used before; so of two at the same moment only one gets in
   */
  public boolean useTotpStep(UUID id, long step) {
    return database.sql("update staff.member set totp_step = :step where id = :id and totp_step < :step")
        .param("step", step).param("id", id).update() > 0;
  }

  public void noteSignIn(UUID id) {
    database.sql("update staff.member set last_sign_in = :now where id = :id")
        .param("now", Timestamp.from(clock.instant())).param("id", id).update();
  }

  /** All devices that were known are strangers from now on. */
  public void forgetDevices(UUID id) {
    database.sql("update staff.member set device_epoch = device_epoch + 1 where id = :id").param("id", id).update();
  }

  /** Password, code app and known devices are void. */
  public void takeAwayAccess(UUID id) {
    database.sql("""
            update staff.member set password = null, totp_secret = null, device_epoch = device_epoch + 1 where id = :id
            """).param("id", id).update();
  }

  /** Of those who can sign in. */
  public int countAdministrators() {
    return database.sql("select count(*) " + ADMINISTRATORS).query(Integer.class).single();
  }

  /** Whether this member is one of those. */
  public boolean isAdministratorWithAccess(UUID id) {
    return database.sql("select count(*) " + ADMINISTRATORS + " and id = :id")
        .param("id", id).query(Integer.class).single() > 0;
  }

  /** Puts those in line who change administrators, so that the last one is never lost and the first never doubled. */
  public void queueForAdministrators() {
    database.sql("select pg_advisory_xact_lock(hashtext('staff.administrators'))").query((row, n) -> 1).list();
  }

  private static String[] names(Collection<Role> roles) {
    return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    Timestamp lastSignIn = row.getTimestamp("last_sign_in");
    return new Account(member(row), row.getString("email"), row.getString("password"), row.getBytes("totp_secret"),
        row.getBoolean("locked"), row.getInt("device_epoch"), lastSignIn == null ? null : lastSignIn.toInstant());
  }

  /** From a row with the columns id, name, roles, departments and language of staff.member. */
  public static Member member(ResultSet row) throws SQLException {
    Set<Role> roles = strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
    return new Member(row.getObject("id", UUID.class), row.getString("name"), roles,
        strings(row.getArray("departments")), row.getString("language"));
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toSet());
  }
}
