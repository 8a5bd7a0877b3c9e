package org.leipzigapp.messages;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.leipzigapp.Packs;
import org.leipzigapp.content.Reading;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.messages.templates.Town;
import org.leipzigapp.web.BaseUrl;
import org.leipzigapp.web.Texts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of which only this room runs, with the probe's topic and followers that tests choose. */
public final class MessagesNode implements AutoCloseable {

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  /** @param settings in place of the defaults, e.g. "leipzigapp.mail.port" */
  public MessagesNode(DatabaseAddress database, Path data, Map<String, Object> settings) {
    var all = new HashMap<String, Object>(Map.of(
        "leipzigapp.base-url", "https://app.example.org", "leipzigapp.data", data.toString(),
        "leipzigapp.mail.host", "", "leipzigapp.mail.port", "0", "leipzigapp.mail.user", "",
        "leipzigapp.mail.password", "", "leipzigapp.mail.tls", "none", "leipzigapp.mail.from", "app@example.org",
        "leipzigapp.mail.return-path", "bounces@example.org", "leipzigapp.sms.url", ""));
    all.put("leipzigapp.sms.token", "");
    all.put("leipzigapp.sms.countries", "DE");
    all.put("leipzigapp.sms.codes-per-hour", "100");
    all.put("leipzigapp.push.services", "");
    all.put("leipzigapp.push.contact", "");
    all.putAll(settings);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
    var source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setMaximumPoolSize(8);
    context.registerBean(DataSource.class, () -> source);
    context.register(Parts.class);
    context.refresh();
  }

  /** Addresses the mail server of a test. */
  public static Map<String, Object> mailTo(int port) {
    return Map.of("leipzigapp.mail.host", "127.0.0.1", "leipzigapp.mail.port", String.valueOf(port));
  }

  @TestConfiguration(proxyBeanMethods = false)
  @Import(BaseUrl.class)
  @ComponentScan(basePackages = "org.leipzigapp.messages", excludeFilters = {
    @Filter(Controller.class),
    @Filter(type = FilterType.REGEX, pattern = ".*\\.(ThisTown|MessagesNode.*|.*Test.*|.*Door|desk\\..*|inbox\\..*)")})
  static class Parts {

    @Bean
    static PropertySourcesPlaceholderConfigurer placeholders() {
      return new PropertySourcesPlaceholderConfigurer();
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    TransactionTemplate transaction(DataSource source) {
      return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Texts texts() {
      return new Texts(Packs.folder("leipzig"), Set.of("de", "en"));
    }

    @Bean
    ProbeTopics.Open openTopic() {
      return new ProbeTopics.Open();
    }

    @Bean
    ProbeTopics.Secret secretTopic() {
      return new ProbeTopics.Secret();
    }

    @Bean
    ProbeTopics.Siren sirenTopic() {
      return new ProbeTopics.Siren();
    }

    @Bean
    Followed followed() {
      return new Followed();
    }

    @Bean
    Town town() {
      return new Town() {
        @Override
        public ZoneId zone() {
          return ZoneId.of("Europe/Berlin");
        }

        @Override
        public String appName(Reading reading) {
          return "Prüf-App";
        }
      };
    }
  }

  /** Devices and their matters. */
  public static final class Followed implements Followers {

    private final Map<UUID, Set<UUID>> devices = new ConcurrentHashMap<>();

    public void give(UUID matter, UUID device) {
      devices.computeIfAbsent(matter, id -> ConcurrentHashMap.newKeySet()).add(device);
    }

    @Override
    public Set<UUID> listDevices(UUID matter) {
      return devices.getOrDefault(matter, Set.of());
    }

    @Override
    public List<UUID> listMatters(UUID device) {
      return devices.entrySet().stream().filter(matter -> matter.getValue().contains(device)).map(Map.Entry::getKey)
          .toList();
    }
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  /** Promises one message of the probe's open topic, in a transaction of its own. */
  public void promise(String key, UUID matter) {
    promise(message(key, matter));
  }

  public void promise(Message message) {
    get(TransactionTemplate.class).executeWithoutResult(status -> get(Messages.class).promise(message));
  }

  public static Message message(String key, UUID matter) {
    return new Message(key, matter, "probe.told", Map.of("name", "Frieda"), List.of(), "/anliegen");
  }

  /** An address that was confirmed already. */
  public UUID subscribe(UUID owner, String address) {
    return jdbc().sql("""
            insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state)
            values (:owner, 'EMAIL', :address, sha256(:address::bytea), 'x…', 'de', 'ACTIVE') returning id
            """)
        .param("owner", owner).param("address", address).query(UUID.class).single();
  }

  public List<String> states() {
    return jdbc().sql("select state from messages.delivery order by state").query((row, number) -> row.getString(1))
        .list();
  }

  @Override
  public void close() {
    context.close();
  }
}
