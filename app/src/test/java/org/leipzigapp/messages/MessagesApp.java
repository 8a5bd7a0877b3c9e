package org.leipzigapp.messages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.cases.Visitor;
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
}
