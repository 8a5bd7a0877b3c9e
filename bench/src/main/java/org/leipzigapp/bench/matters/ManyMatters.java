package org.leipzigapp.bench.matters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.leipzigapp.cases.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Five features, and a door through which a device gets as many of their matters as it asks for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bench.matters")
class ManyMatters {

  @Bean
  GeneratedMatters appointments(JdbcClient database) {
    return new GeneratedMatters("appointment", database);
  }

  @Bean
  GeneratedMatters applications(JdbcClient database) {
    return new GeneratedMatters("application", database);
  }

  @Bean
  GeneratedMatters reports(JdbcClient database) {
    return new GeneratedMatters("report", database);
  }

  @Bean
  GeneratedMatters questions(JdbcClient database) {
    return new GeneratedMatters("question", database);
  }

  @Bean
  GeneratedMatters callbacks(JdbcClient database) {
    return new GeneratedMatters("callback", database);
  }

  @RestController
  @ConditionalOnProperty("bench.matters")
  static final class Door {

    private final Cases cases;
    private final List<GeneratedMatters> features;
    private final TransactionTemplate transaction;

    Door(Cases cases, List<GeneratedMatters> features, TransactionTemplate transaction) {
      this.cases = cases;
      this.features = features;
      this.transaction = transaction;
    }

    /** In turn from each feature; answers with the device's cookie. */
    @PostMapping("/bench/matters")
    void open(@RequestParam int count, HttpServletRequest request, HttpServletResponse response) {
      transaction.executeWithoutResult(status -> {
        for (int i = 0; i < count; i++) {
          GeneratedMatters feature = features.get(i % features.size());
          UUID matter = UUID.randomUUID();
          feature.add(matter, i);
          cases.open(feature.kind(), matter, request, response);
        }
      });
    }
  }
}
