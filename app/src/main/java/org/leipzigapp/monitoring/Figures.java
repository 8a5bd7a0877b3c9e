package org.leipzigapp.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.leipzigapp.content.DraftCounts;
import org.leipzigapp.content.Freshness;
import org.leipzigapp.content.LiveContent;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** All figures of this node at this moment. */
@Component
final class Figures {

  private final RequestCounts requests;
  private final LiveContent content;
  private final DraftCounts drafts;
  private final DataSource database;
  private final Clock clock;

  Figures(RequestCounts requests, LiveContent content, DraftCounts drafts, DataSource database, Clock clock) {
    this.requests = requests;
    this.content = content;
    this.drafts = drafts;
    this.database = database;
    this.clock = clock;
  }

  /** In the format of {@link PrometheusText}. With the database away what only it knows is missing. */
  String text() {
    var text = new PrometheusText();
    requests.write(text);
    writeContent(text);
    writeDatabase(text);
    writeJava(text);
    return text.toString();
  }

  private void writeContent(PrometheusText text) {
    Freshness freshness = content.freshness();
    text.gauge("leipzigapp_content_version", "The same on all nodes, a second after each change",
        content.current().version());
    text.gauge("leipzigapp_content_checked_seconds", "Since this node last saw the newest version",
        Math.max(0, Duration.between(freshness.checked(), clock.instant()).toMillis()) / 1000.0);
  }

  private void writeDatabase(PrometheusText text) {
    writePool(text);
    try {
      DraftCounts.Counts counts = drafts.counts();
      text.gauge("leipzigapp_database_up", "1 if the database answers", 1);
      text.describe("leipzigapp_drafts", "gauge", "Drafts by state");
      counts.byState().forEach((state, count) ->
          text.sample("leipzigapp_drafts", "state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"", count));
      text.gauge("leipzigapp_drafts_overdue", "Scheduled drafts whose time has passed", counts.overdue());
    } catch (DataAccessException e) {
      text.gauge("leipzigapp_database_up", "1 if the database answers", 0);
    }
  }

  private void writePool(PrometheusText text) {
    try {
      var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
      text.describe("leipzigapp_database_connections", "gauge", "Connections of this node by what they do");
      text.sample("leipzigapp_database_connections", "state=\"active\"", pool.getActiveConnections());
      text.sample("leipzigapp_database_connections", "state=\"idle\"", pool.getIdleConnections());
      text.gauge("leipzigapp_database_waiting", "Requests that wait for a connection",
          pool.getThreadsAwaitingConnection());
    } catch (SQLException e) {
      throw new IllegalStateException("another pool than Hikari", e);
    }
  }

  private static void writeJava(PrometheusText text) {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    text.gauge("process_start_time_seconds", "Start of this node, seconds since 1970", runtime.getStartTime() / 1000.0);
    text.gauge("leipzigapp_heap_bytes", "Java heap in use",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    text.gauge("leipzigapp_heap_max_bytes", "Java heap at most",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax());
    text.describe("leipzigapp_gc_seconds_total", "counter", "Time spent on collecting garbage");
    text.sample("leipzigapp_gc_seconds_total", "",
        ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(gc -> gc.getCollectionTime()).sum() / 1000.0);
    text.gauge("leipzigapp_threads", "Platform threads", ManagementFactory.getThreadMXBean().getThreadCount());
  }
}
