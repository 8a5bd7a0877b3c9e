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
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds the pack at the start, so that the first request already finds everything, and then follows the database. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ContentConfiguration.class);

  @Bean
  @DependsOnDatabaseInitialization
  ContentStore contentStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
    return new ContentStore(jdbc, transaction);
  }

  @Bean
  LiveContent liveContent(
      ContentStore store,
      List<ContentKind.Owner> owners,
      @Value("${leipzigapp.pack}") Path pack,
      ApplicationEventPublisher events,
      Clock clock) {
    seed(store, owners, pack);
    List<ContentKind<?>> kinds = owners.stream().<ContentKind<?>>flatMap(owner -> owner.kinds().stream()).toList();
    var content = new LiveContent(store, kinds, events::publishEvent, clock);
    content.catchUp();
    return content;
  }

  @Bean
  ContentFollower contentFollower(DataSource database, LiveContent content) {
    return new ContentFollower(database, content);
  }

  private static void seed(ContentStore store, List<ContentKind.Owner> owners, Path folder) {
    try {
      String hash = PackHash.of(folder);
      if (!store.isSeededWith(hash)) {
        Pack pack = new PackReader(owners).read(folder);
        ContentStore.Seeded seeded = store.seed(pack, folder.getFileName().toString(), hash);
        LOG.info("city pack taken over: {} items written, {} removed", seeded.written(), seeded.removed());
      }
    } catch (PackReader.BrokenPack e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CannotStart("The city pack in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }
}
