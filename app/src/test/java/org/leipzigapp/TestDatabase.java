package org.leipzigapp;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An empty database of a real PostgreSQL, of its own for each call of {@link #fresh()}.
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 *
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *   DATABASE.register(registry);
 * }
 * }</pre>
 */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DatabaseAddress address;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  public static TestDatabase fresh() {
    DatabaseAddress server = TestPostgres.address();
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.url().replaceFirst("/[^/]*$", "/" + name);
    return new TestDatabase(new DatabaseAddress(url, server.user(), server.password()));
  }

  /** Gives Spring the address of this database. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", address::url);
    registry.add("spring.datasource.username", address::user);
    registry.add("spring.datasource.password", address::password);
  }

  /** Without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }

  public DatabaseAddress address() {
    return address;
  }
}
