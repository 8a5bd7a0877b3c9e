package org.leipzigapp.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.StartNotice;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The app with its database, from start to stop. Closing it stops the app first, then the database. */
public final class RunningApp implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final RunOptions options;
  private final Class<?> application;
  private volatile boolean stopping;
  private int port;
  private @Nullable DatabaseAddress database;
  private List<String> notices = List.of();

  /**
   * Nothing runs yet.
   *
   * @param application the Spring Boot application
   */
  RunningApp(RunOptions options, Class<?> application) {
    this.options = options;
    this.application = application;
  }

  /**
   * Starts everything and returns when the app answers.
   *
   * @throws CannotStart in one line; then all that was started has been stopped again
   */
  public static RunningApp start(RunOptions options) {
    RunningApp app = new RunningApp(options, LeipzigApp.class);
    app.start();
    return app;
  }

  /** Not to be interrupted by {@link #close()} half-way through a part, only between two of them. */
  synchronized void start() {
    try {
      startParts();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where browsers find it. */
  public URI address() {
    String host = options.address().contains(":") ? "[" + options.address() + "]" : options.address();
    return URI.create("http://" + (isLocal(options.address()) ? "localhost" : host) + ":" + port);
  }

  /** Where the data are. */
  public DatabaseAddress database() {
    return Objects.requireNonNull(database, "not started");
  }

  /** What the app's rooms say to the person who started it. */
  public List<String> notices() {
    return notices;
  }

  /** Stops what runs, each part once, the last started first; waits for requests under way. */
  @Override
  public void close() {
    stopping = true;
    synchronized (this) {
      while (!parts.isEmpty()) {
        try {
          parts.pop().close();
        } catch (Exception e) {
          Tell.problem("While stopping: " + e.getMessage());
        }
      }
    }
  }

  private void startParts() {
    checkPort(options);
    StartFailure.forget(options.data());
    DataDirectory data = keep(DataDirectory.open(options.data()));
    DatabaseAddress found = options.database() == null ? startPostgres(data) : options.database();
    DatabaseCheck.check(found);
    database = found;
    ConfigurableApplicationContext context = keep(Tell.phase("Starting the app", () -> startSpring(found)));
    port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    notices = context.getBeanProvider(StartNotice.class).stream()
        .flatMap(notice -> notice.lines(address()).stream()).toList();
  }

  private DatabaseAddress startPostgres(DataDirectory data) {
    Postgres postgres = keep(Postgres.start(data, options.cache()));
    keep(postgres.guard());
    DatabaseCheck.createIfMissing(postgres.address());
    return postgres.address();
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    if (stopping) {
      throw new CannotStart("Stopped before the start was finished.");
    }
    return part;
  }

  private ConfigurableApplicationContext startSpring(DatabaseAddress database) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", options.port());
    settings.put("server.address", options.address());
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("leipzigapp.data", options.data().toString());
    settings.put("leipzigapp.pack", options.pack().toString());
    SpringApplication spring = new SpringApplication(application);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(
        context ->
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launcher", settings)));
    try {
      return spring.run();
    } catch (RuntimeException e) {
      throw StartFailure.of(e, options);
    }
  }

  /** Before anything is started; a port that is taken in the meantime is found by Tomcat. */
  static void checkPort(RunOptions options) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()));
    } catch (UnknownHostException e) {
      throw new CannotStart("The address " + options.address() + " is unknown: --address takes an IP address.", e);
    } catch (BindException e) {
      throw String.valueOf(e.getMessage()).contains("in use")
          ? StartFailure.portTaken(options.address(), options.port())
          : cannotListen(options, e);
    } catch (IOException e) {
      throw cannotListen(options, e);
    }
  }

  private static CannotStart cannotListen(RunOptions options, IOException e) {
    return new CannotStart(
        "The app cannot listen on %s port %d: %s".formatted(options.address(), options.port(), e.getMessage()), e);
  }

  private static boolean isLocal(String address) {
    return address.equals("127.0.0.1") || address.equals("0.0.0.0") || address.equals("::1");
  }
}
