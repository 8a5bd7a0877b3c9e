package org.leipzigapp;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application; {@code launch.Main} starts it with its database. */
@SpringBootApplication(proxyBeanMethods = false)
public class LeipzigApp {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
