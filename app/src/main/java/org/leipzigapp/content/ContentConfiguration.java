package org.leipzigapp.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.leipzigapp.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds the pack at the start, so that the first request already finds everything, and then follows the database. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ContentConfiguration.class);

  @Bean
  @DependsOnDatabaseInitialization
  ContentStore contentStore(JdbcClient jdbc) {
    return new ContentStore(jdbc);
  }

  @Bean
  Publishing publishing(
      ContentStore store, List<ContentKind.Owner> owners, Drafts drafts, TransactionTemplate transaction) {
    return new Publishing(store, drafts, new ContentCheck(owners), transaction);
  }

  @Bean
  ScheduledPublisher scheduledPublisher(Publishing publishing) {
    return new ScheduledPublisher(publishing);
  }

  @Bean
  LiveContent liveContent(
      ContentStore store,
      List<ContentKind.Owner> owners,
      @Value("${leipzigapp.pack}") Path pack,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    seed(new Seeding(store, jdbc, transaction), owners, pack);
    var content = new LiveContent(store, ContentKind.byName(owners), events::publishEvent, clock);
    content.catchUp();
    return content;
  }

  @Bean
  ContentFollower contentFollower(DataSource database, LiveContent content) {
    return new ContentFollower(database, content);
  }

  private static void seed(Seeding seeding, List<ContentKind.Owner> owners, Path folder) {
    try {
      String hash = PackHash.of(folder);
      if (!seeding.isSeededWith(hash)) {
        Pack pack = new PackReader(owners).read(folder);
        Seeding.Seeded seeded = seeding.seed(pack, folder.getFileName().toString(), hash);
        LOG.info("city pack taken over: {} items written, {} removed, {} kept as edited here although the pack differs",
            seeded.written(), seeded.removed(), seeded.conflicts());
      }
    } catch (PackReader.BrokenPack e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CannotStart("The city pack in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }
}
