package org.openlearningexchange.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.process.ProcessIdentity;
import org.openlearningexchange.local.process.Unprivileged;

/** PostgreSQL, with one owner of all databases; reachable from this machine only. */
public final class PostgresProcess extends ManagedProcess {
  /** What a crash may cost. */
  public enum Durability {
    /** Nothing that was committed is ever lost: what PostgreSQL does by itself. */
    DURABLE,
    /** Survives the end of the process, not of the machine: for data that nobody will miss. */
    THROW_AWAY
  }

  public static final String USER = "exchange";

  private final Durability durability;
  private final String password;
  private final Path programs;
  private final Path data;

  public PostgresProcess(Path folder, int port, Durability durability, String password) {
    super("postgres", folder, port);
    this.durability = durability;
    this.password = password;
    this.programs = StorePrograms.get().postgres();
    this.data = folder().resolve("data");
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public String password() {
    return password;
  }

  /** Once is enough: a database that is there stays as it is. */
  public void createDatabase(String database) {
    if (!database.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a name for a database: " + database);
    }
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      boolean there =
          statement
              .executeQuery("select 1 from pg_database where datname = '" + database + "'")
              .next();
      if (!there) {
        statement.execute("create database " + database);
      }
    } catch (SQLException e) {
      throw new LocalFailure(
          "PostgreSQL could not create the database " + database + ": " + e.getMessage(), e);
    }
  }

  public Connection connect(String database) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("user", USER);
    settings.setProperty("password", password);
    settings.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(jdbcUrl(database), settings);
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  protected void prepare() throws IOException {
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      FolderContent.delete(data); // an earlier attempt that did not come to its end
      initialise();
    }
    forgetZombie();
  }

  /**
   * After kill -9 the number of the old process stays taken until its parent, by then perhaps the
   * machine's first process, has collected it; PostgreSQL would take it for a running server.
   */
  private void forgetZombie() throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (Files.exists(lock)) {
      long pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
      if (ProcessIdentity.find(pid).isEmpty()) {
        Files.delete(lock);
      }
    }
  }

  @Override
  protected List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
    set(command, "port", String.valueOf(port()));
    set(command, "listen_addresses", "127.0.0.1");
    set(command, "unix_socket_directories", "");
    set(command, "shared_buffers", "64MB");
    set(command, "max_connections", "200");
    set(command, "jit", "off");
    if (durability == Durability.THROW_AWAY) {
      set(command, "fsync", "off");
      set(command, "full_page_writes", "off");
    }
    return unprivileged(command);
  }

  /** SIGINT: at SIGTERM it would wait until the last client has gone. */
  @Override
  protected void askToEnd(ProcessHandle process) {
    try {
      Commands.run(
          "kill", List.of("bash", "-c", "kill -INT " + process.pid()), environment(), log());
    } catch (IOException | LocalFailure goneMeanwhile) {
      process.destroy();
    }
  }

  @Override
  protected Duration stopLimit() {
    return Duration.ofSeconds(30);
  }

  private static void set(List<String> command, String setting, String value) {
    command.addAll(List.of("-c", setting + "=" + value));
  }

  private void initialise() throws IOException {
    Path passwordFile = Files.createTempFile(folder(), "password", "");
    try {
      Files.writeString(passwordFile, password);
      List<String> command =
          new ArrayList<>(
              List.of(
                  programs.resolve("bin/initdb").toString(),
                  "--pgdata=" + data,
                  "--username=" + USER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  // PostgreSQL's own C.UTF-8, whatever locales the machine has
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      if (durability == Durability.THROW_AWAY) {
        command.add("--no-sync");
      }
      Commands.run("initdb", Unprivileged.command(command, folder()), environment(), log());
    } finally {
      Files.delete(passwordFile);
    }
  }

  private List<String> unprivileged(List<String> command) {
    try {
      return Unprivileged.command(command, folder());
    } catch (IOException e) {
      throw new LocalFailure(
          "PostgreSQL's folder could not be handed to an ordinary user: " + folder(), e);
    }
  }
}
