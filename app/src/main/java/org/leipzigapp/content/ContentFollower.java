package org.leipzigapp.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Keeps the snapshot at the newest version: notifications of the database wake it at once, and because they can get
 * lost, it asks for the version twice a second anyway.
 */
final class ContentFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ContentFollower.class);
  private static final int ASK_EVERY_MILLIS = 500;
  private static final int FIRST_RETRY_MILLIS = 50;
  private static final int LAST_RETRY_MILLIS = 1000;

  private final DataSource database;
  private final LiveContent content;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  ContentFollower(DataSource database, LiveContent content) {
    this.database = database;
    this.content = content;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    Thread.ofVirtual().name("content-follower").start(() -> follow(stop));
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void follow(CountDownLatch stop) {
    boolean reachable = true;
    int retry = FIRST_RETRY_MILLIS;
    while (stop.getCount() > 0) {
      try (Connection connection = database.getConnection()) {
        if (!reachable) {
          LOG.info("the database is back");
          reachable = true;
        }
        retry = FIRST_RETRY_MILLIS;
        listen(connection, stop);
      } catch (SQLException | DataAccessException e) {
        if (reachable && stop.getCount() > 0) {
          LOG.warn("the database is out of reach, pages are served from memory: {}", e.getMessage());
          reachable = false;
        }
        // one cut connection must not cost the second within which a change is to be seen
        pause(stop, retry);
        retry = Math.min(2 * retry, LAST_RETRY_MILLIS);
      } catch (RuntimeException e) {
        // whatever a room cannot do with a change, the node must see the next one
        LOG.error("a change of the content was not taken over everywhere", e);
        pause(stop, LAST_RETRY_MILLIS);
      }
    }
  }

  private void listen(Connection connection, CountDownLatch stop) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + ContentStore.CHANNEL);
    }
    try {
      var notices = connection.unwrap(PGConnection.class);
      while (stop.getCount() > 0) {
        content.catchUp();
        notices.getNotifications(ASK_EVERY_MILLIS);
      }
    } finally {
      if (!connection.isClosed()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("unlisten *");
        }
      }
    }
  }

  private static void pause(CountDownLatch stop, int millis) {
    try {
      stop.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }
}
