package org.leipzigapp.messages.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Outcome;

/** What the answers of a mail server mean (RFC 5321, RFC 3463). */
final class SmtpAnswers {

  private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
  private static final int PERMANENT = 500;
  private static final int STORAGE_FULL = 552;

  private SmtpAnswers() {}

  /** Of one mail that was not taken. */
  static Outcome outcome(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address) {
        return ofRecipient(address.getReturnCode(), String.valueOf(address.getMessage()));
      }
      if (e instanceof SMTPSenderFailedException sender) {
        // the operator has to put our own address right; until then mails wait
        return new Outcome.Later("the server refuses the sender: " + code(sender.getReturnCode(), sender), null);
      }
      if (e instanceof SMTPSendFailedException sent && e.getCause() == null && next(e) == null) {
        String reason = code(sent.getReturnCode(), sent);
        return sent.getReturnCode() >= PERMANENT ? new Outcome.Refused(reason) : new Outcome.Later(reason, null);
      }
    }
    return new Outcome.Later(reason(failure), null);
  }

  private static Outcome ofRecipient(int code, String answer) {
    String reason = code(code, new MessagingException(answer));
    String status = enhanced(answer);
    boolean full = code == STORAGE_FULL || status != null && status.endsWith(".2.2");
    if (code < PERMANENT || full) {
      return new Outcome.Later(reason, null);
    }
    // 5.7.x: a rule of the server, not an address that is gone
    return status != null && status.startsWith("5.7.") ? new Outcome.Refused(reason) : new Outcome.Gone(reason);
  }

  /** For staff: codes only, since answers repeat addresses. */
  static String reason(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return "the mail server does not let us in";
    }
    Exception root = failure;
    for (Exception e = failure; e != null; e = next(e)) {
      root = e;
    }
    return "the mail server is out of reach: " + root.getClass().getSimpleName();
  }

  private static String code(int code, Exception answer) {
    String status = enhanced(String.valueOf(answer.getMessage()));
    return "SMTP " + code + (status == null ? "" : " " + status);
  }

  private static @Nullable String enhanced(String answer) {
    Matcher matcher = ENHANCED.matcher(answer);
    return matcher.find() ? matcher.group() : null;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException()
        : e.getCause() instanceof Exception cause ? cause : null;
  }
}
