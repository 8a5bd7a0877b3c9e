package org.leipzigapp.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.care.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole app with five features that have matters, and a door that opens them as features do. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CasesApp.Features.class)
@DirtiesContext
public abstract class CasesApp {

  protected static final int CODES_PER_HOUR = 12;

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired protected MovingClock clock;
  @Autowired protected JdbcClient database;
  @Autowired protected List<TestMatters> features;

  @TestConfiguration(proxyBeanMethods = false)
  static class Features {

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }

    @Bean
    TestMatters permits(JdbcClient database) {
      return new TestMatters("permit", database);
    }

    @Bean
    TestMatters repairs(JdbcClient database) {
      return new TestMatters("repair", database);
    }

    @Bean
    TestMatters questions(JdbcClient database) {
      return new TestMatters("question", database);
    }

    @Bean
    TestMatters visits(JdbcClient database) {
      return new TestMatters("visit", database);
    }

    @Bean
    TestMatters wishes(JdbcClient database) {
      return new TestMatters("wish", database);
    }
  }

  @RestController
  @ConditionalOnProperty("test.cases")
  record Door(Cases cases, TransactionTemplate transaction) {

    @PostMapping("/test/open/{kind}/{matter}")
    String open(@PathVariable String kind, @PathVariable UUID matter,
        @RequestParam(defaultValue = "false") boolean fail, HttpServletRequest request, HttpServletResponse response) {
      return Objects.requireNonNull(transaction.execute(status -> {
        String code = cases.open(kind, matter, request, response);
        if (fail) {
          status.setRollbackOnly();
        }
        return code;
      }));
    }

    @GetMapping("/test/has/{matter}")
    boolean has(@PathVariable UUID matter, HttpServletRequest request) {
      return cases.has(matter, request);
    }

    @GetMapping("/test/code/{matter}")
    String code(@PathVariable UUID matter, HttpServletRequest request) {
      return cases.findCode(matter, request).orElse("none");
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("leipzig").toString());
    registry.add("leipzigapp.data", () -> data.toString());
    registry.add("test.cases", () -> true);
    registry.add("leipzigapp.cases.codes-per-hour", () -> CODES_PER_HOUR);
  }

  protected Visitor visitor() {
    return new Visitor(port);
  }

  protected TestMatters feature(String kind) {
    return features.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  /** Opens a new matter that changed some time ago. */
  protected Opened open(Visitor visitor, String kind, String words, Matter.Phase phase, Duration ago) {
    UUID matter = feature(kind).add(words, phase, clock.instant().minus(ago));
    return new Opened(matter, visitor.post("/test/open/" + kind + "/" + matter).body());
  }

  protected Opened open(Visitor visitor, String words) {
    return open(visitor, "question", words, Matter.Phase.OPEN, Duration.ZERO);
  }

  protected boolean has(Visitor visitor, Opened opened) {
    return visitor.get("/test/has/" + opened.matter()).body().equals("true");
  }

  protected int count(String table) {
    return database.sql("select count(*) from cases." + table).query(Integer.class).single();
  }

  protected Instant now() {
    return clock.instant();
  }

  /** A matter and its code as {@link Cases#open} told it. */
  protected record Opened(UUID matter, String code) {}
}
