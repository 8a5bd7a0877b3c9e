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
  private static final int RETRY_AFTER_MILLIS = 1000;

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
    while (stop.getCount() > 0) {
      try (Connection connection = database.getConnection()) {
        if (!reachable) {
          LOG.info("the database is back");
          reachable = true;
        }
        listen(connection, stop);
      } catch (SQLException | DataAccessException e) {
        if (reachable && stop.getCount() > 0) {
          LOG.warn("the database is out of reach, pages are served from memory: {}", e.getMessage());
          reachable = false;
        }
        pause(stop);
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

  private static void pause(CountDownLatch stop) {
    try {
      stop.await(RETRY_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }
}
