package org.leipzigapp.messages.subscriptions;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that any mail server can deliver to: the part before the @ in ASCII, the host in its ASCII form.
 *
 * @param local as typed: only its own server knows whether capitals matter
 */
public record EmailAddress(String local, String host) {

  private static final int LONGEST = 254;
  private static final Pattern LOCAL =
      Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** The JDK still maps these to other letters, and so to a host of somebody else. */
  private static final Pattern MISREAD = Pattern.compile("[ßẞς\\u200C\\u200D]");

  /** Empty if it is no such address. */
  public static Optional<EmailAddress> parse(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST || MISREAD.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      var address = new EmailAddress(text.substring(0, at), host);
      return LOCAL.matcher(address.local).matches() && HOST.matcher(host).matches()
          && address.text().length() <= LONGEST ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it goes over the wire. */
  public String text() {
    return local + "@" + host;
  }

  /** As people read it. */
  public String shown() {
    return local + "@" + IDN.toUnicode(host);
  }

  /** What staff see of it. */
  public String mask() {
    return local.charAt(0) + "…@" + IDN.toUnicode(host);
  }

  /** The same for all spellings of one mailbox that we know of. */
  String key() {
    return text().toLowerCase(Locale.ROOT);
  }
}
