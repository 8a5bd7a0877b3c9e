package org.leipzigapp.messages.mail;

import java.nio.file.Path;
import org.leipzigapp.CannotStart;
import org.leipzigapp.messages.subscriptions.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How mail leaves, as the operator says. */
@Component
class MailSettings {

  private final String host;
  private final int port;
  private final String user;
  private final String password;
  private final String tls;
  private final String from;
  private final String returnPath;
  private final Path data;

  MailSettings(
      @Value("${leipzigapp.mail.host}") String host,
      @Value("${leipzigapp.mail.port}") int port,
      @Value("${leipzigapp.mail.user}") String user,
      @Value("${leipzigapp.mail.password}") String password,
      @Value("${leipzigapp.mail.tls}") String tls,
      @Value("${leipzigapp.mail.from}") String from,
      @Value("${leipzigapp.mail.return-path}") String returnPath,
      @Value("${leipzigapp.data}") Path data) {
    this.host = host.strip();
    this.port = port;
    this.user = user.strip();
    this.password = password;
    this.tls = tls.strip();
    this.from = from.strip();
    this.returnPath = returnPath.isBlank() ? this.from : returnPath.strip();
    this.data = data;
    demand(this.tls.matches("none|starttls|tls"), "LEIPZIGAPP_MAIL_TLS is one of none, starttls, tls");
    demand(port >= 0 && port <= 65_535, "LEIPZIGAPP_MAIL_PORT is a number from 1 to 65535");
    demand(this.host.isEmpty() || EmailAddress.parse(this.from).isPresent(),
        "With LEIPZIGAPP_MAIL_HOST, LEIPZIGAPP_MAIL_FROM has to be the address that mail comes from");
    demand(this.host.isEmpty() || EmailAddress.parse(this.returnPath).isPresent(),
        "LEIPZIGAPP_MAIL_RETURN_PATH has to be an address");
  }

  private static void demand(boolean fine, String otherwise) {
    if (!fine) {
      throw new CannotStart(otherwise + ".");
    }
  }

  boolean hasServer() {
    return !host.isEmpty();
  }

  String host() {
    return host;
  }

  int port() {
    return port > 0 ? port : switch (tls) {
      case "tls" -> 465;
      case "starttls" -> 587;
      default -> 25;
    };
  }

  /** Empty: nobody signs in. */
  String user() {
    return user;
  }

  String password() {
    return password;
  }

  boolean isTlsFromTheStart() {
    return tls.equals("tls");
  }

  boolean isStartTls() {
    return tls.equals("starttls");
  }

  EmailAddress from() {
    return EmailAddress.parse(from).orElse(new EmailAddress("app", "localhost"));
  }

  /** Where the mail servers send what cannot be delivered. */
  EmailAddress returnPath() {
    return EmailAddress.parse(returnPath).orElse(from());
  }

  /** Where mails lie as long as there is no server. */
  Path folder() {
    return data.resolve("mail");
  }

  /** Where the operator's mail server puts what came back. */
  Path bounces() {
    return data.resolve("bounces");
  }
}
