package org.leipzigapp.staff.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.sessions.Secrets;
import org.leipzigapp.staff.signin.Totp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links; the database keeps only their hash. */
@Component
public class Invitations {

  public static final Duration VALID = Duration.ofHours(24);

  private static final int LONGEST_TOKEN = 60;

  private final JdbcClient database;
  private final Clock clock;

  Invitations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An invitation that can still be taken.
   *
   * @param member null for the first administrator
   * @param totpSecret that this link's page offers
   */
  public record Invitation(@Nullable UUID member, byte[] totpSecret) {}

  /**
   * Makes a link; earlier ones for the same member are void.
   *
   * @param member null for the first administrator, of whose links several may be valid (one per node)
   * @return the token, told nowhere else
   */
  public String make(@Nullable UUID member) {
    database.sql("delete from staff.invitation where expires_at < :now or member = :member")
        .param("now", Timestamp.from(clock.instant())).param("member", member).update();
    String token = Secrets.token();
    database.sql("""
            insert into staff.invitation (token_hash, member, totp_secret, expires_at)
            values (:hash, :member, :secret, :expires)
            """)
        .param("hash", Secrets.hash(token))
        .param("member", member)
        .param("secret", Secrets.bytes(Totp.SECRET_BYTES))
        .param("expires", Timestamp.from(clock.instant().plus(VALID)))
        .update();
    return token;
  }

  public Optional<Invitation> find(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return database.sql("""
            select member, totp_secret from staff.invitation where token_hash = :hash and expires_at > :now
            """)
        .param("hash", Secrets.hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> new Invitation(row.getObject("member", UUID.class), row.getBytes("totp_secret")))
        .optional();
  }

  /** @return whether it was still there; of two who take it at the same moment only one gets it */
  public boolean take(String token) {
    return database.sql("delete from staff.invitation where token_hash = :hash and expires_at > :now")
        .param("hash", Secrets.hash(token)).param("now", Timestamp.from(clock.instant())).update() > 0;
  }

  /** No link makes an administrator any more. */
  public void voidFirstLinks() {
    database.sql("delete from staff.invitation where member is null").update();
  }

  /** When the link of a member ends; empty if there is none. */
  public boolean isOpen(UUID member) {
    return database.sql("select count(*) from staff.invitation where member = :member and expires_at > :now")
        .param("member", member).param("now", Timestamp.from(clock.instant())).query(Integer.class).single() > 0;
  }
}
