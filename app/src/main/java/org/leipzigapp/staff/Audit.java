package org.leipzigapp.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what and when; never contents. Each call is a row in the running transaction, so that what was rolled back is
 * not told as done. Rows are only added; the database refuses to change them.
 */
@Component
public class Audit {

  /** Longer ones are cut. */
  static final int LONGEST_SUBJECT = 200;

  private final JdbcClient database;
  private final Clock clock;

  Audit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a row tells of. */
  public enum Kind {
    CHANGED, READ, REFUSED, SIGN_IN
  }

  /**
   * A member changed something.
   *
   * @param action a short name such as "item.published"; its text is {@code audit.item.published}
   * @param subject what was changed, e.g. "service/personalausweis"
   */
  public void changed(Member me, String action, String subject) {
    write(Kind.CHANGED, me, action, subject);
  }

  /** A member looked at something that not everybody may see. Parameters as in {@link #changed}. */
  public void read(Member me, String action, String subject) {
    write(Kind.READ, me, action, subject);
  }

  /** A member tried what the own roles do not allow. */
  public void refused(Member me, NotAllowed refused) {
    write(Kind.REFUSED, me, "refused." + refused.right().name().toLowerCase(Locale.ROOT), refused.subject());
  }

  /** A member signed in or out. @param subject the way, e.g. "password" */
  public void signedIn(Member me, String action, String subject) {
    write(Kind.SIGN_IN, me, action, subject);
  }

  private void write(Kind kind, Member me, String action, String subject) {
    database.sql("""
            insert into staff.audit (at, member, member_name, kind, action, subject)
            values (:at, :member, :name, :kind, :action, :subject)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("member", me.id())
        .param("name", me.name())
        .param("kind", kind.name())
        .param("action", action)
        .param("subject", subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())))
        .update();
  }
}
