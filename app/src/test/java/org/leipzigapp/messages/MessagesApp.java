package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole app with a mail server, asked over HTTP as browsers do. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MessagesApp.Probes.class)
@DirtiesContext
abstract class MessagesApp {

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @TempDir static Path data;

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired Messages messages;
  @Autowired Subscriptions subscriptions;
  @Autowired TransactionTemplate transaction;
  @Autowired MessagesNode.Followed followed;
  @Autowired private Members members;
  @Autowired private Sessions sessions;

  @TestConfiguration(proxyBeanMethods = false)
  static class Probes {

    @Bean
    ProbeTopics.Open openTopic() {
      return new ProbeTopics.Open();
    }

    @Bean
    ProbeTopics.Secret secretTopic() {
      return new ProbeTopics.Secret();
    }

    @Bean
    @Primary
    MessagesNode.Followed followed() {
      return new MessagesNode.Followed();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    SERVER.start();
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("leipzig").toString());
    registry.add("leipzigapp.data", () -> data.toString());
    registry.add("leipzigapp.mail.host", () -> "127.0.0.1");
    registry.add("leipzigapp.mail.port", () -> SERVER.getSmtp().getPort());
    registry.add("leipzigapp.mail.tls", () -> "none");
    registry.add("leipzigapp.mail.from", () -> "app@example.org");
  }

  Visitor visitor() {
    return new Visitor(port);
  }

  /** A cookie of a new member. */
  String signIn(Set<Role> roles) {
    var member = new Member(UUID.randomUUID(), "Kim Muster", roles, Set.of("*"), "de");
    members.add(member, member.id() + "@example.org");
    return "staff_session=" + sessions.start(member.id(), "Test");
  }

  void promise(Message message) {
    transaction.executeWithoutResult(status -> messages.promise(message));
  }

  /** An address whose owner said yes. */
  void confirmed(UUID owner, String address) {
    subscriptions.offerEmail(owner, address, Reading.of("de"));
    await(() -> mailsTo(address).size() == 1);
    visitor().post(link(mailsTo(address).getFirst(), "bestaetigen"));
    assertThat(state(owner)).isEqualTo("ACTIVE");
  }

  String state(UUID owner) {
    return database.sql("select state from messages.subscription where owner = :owner").param("owner", owner)
        .query(String.class).single();
  }

  UUID owner(String target) {
    return database.sql("select owner from messages.subscription where target = :target").param("target", target)
        .query(UUID.class).single();
  }

  /** The oldest first. */
  static List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(SERVER.getReceivedMessages()).filter(mail -> {
      try {
        return mail.getAllRecipients()[0].toString().equals(address);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }).toList();
  }

  /** @param what a part of its path @return the path */
  static String link(MimeMessage mail, String what) {
    try {
      String plain = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      return plain.lines().filter(line -> line.contains(what)).map(MessagesApp::path).findFirst().orElseThrow();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the address in a text. */
  static String path(String text) {
    Matcher matcher = LINK.matcher(text);
    assertThat(matcher.find()).isTrue();
    return Objects.requireNonNull(matcher.group(1)).replace(">", "");
  }
}
