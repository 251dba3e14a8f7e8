package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;

/**
 * A running PostgreSQL whose data live under one folder, held by this process alone.
 *
 * <p>Below the folder: {@code lock}, {@code port}, {@code password}, {@code superuser.password},
 * {@code data/} and the server's log. The server listens on 127.0.0.1 only and asks a SCRAM-SHA-256
 * password of everybody. It outlives a killed JVM; the next {@link #open} stops it first.
 *
 * <p>No shutdown hook is set: the caller closes. Reading {@code lock} from within this JVM releases
 * it (POSIX); leave it out when searching the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  static final String SUPERUSER = "postgres";
  private static final String NAME = "prevenance";

  private final FolderLock lock;
  private final Cluster cluster;
  private final DatabaseAccess access;
  private final DatabaseAccess superuser;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(
      FolderLock lock, Cluster cluster, DatabaseAccess access, DatabaseAccess superuser) {
    this.lock = lock;
    this.cluster = cluster;
    this.access = access;
    this.superuser = superuser;
  }

  /**
   * Starts PostgreSQL on the folder, making a cluster and an empty database there the first time.
   *
   * @throws DataFolderInUse when another opener holds the folder
   * @throws DatabaseNotStarted when the disk is full, the folder cannot be written, or the server
   *     does not start
   */
  public static EmbeddedDatabase open(Path folder) {
    return open(folder, Durability.DURABLE);
  }

  /** Starts PostgreSQL on a new temporary folder, deleted on close; commits are not flushed. */
  public static EphemeralDatabase ephemeral() {
    return EphemeralDatabase.start();
  }

  static EmbeddedDatabase open(Path folder, Durability durability) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      FolderLock lock = FolderLock.take(absolute);
      try {
        return start(lock, absolute, durability);
      } catch (IOException | RuntimeException | Error failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw DatabaseNotStarted.on(absolute, failure);
    }
  }

  private static EmbeddedDatabase start(FolderLock lock, Path folder, Durability durability)
      throws IOException {
    Secret password = Secret.in(folder.resolve("password"));
    Secret superPassword = Secret.in(folder.resolve("superuser.password"));
    Cluster cluster = new Cluster(folder, Binaries.unpacked(folder.resolve("postgresql")));
    cluster.create(superPassword);
    int port = cluster.start(durability);
    DatabaseAccess superuser =
        new DatabaseAccess(url(port, "postgres"), SUPERUSER, superPassword.value());
    DatabaseAccess access = new DatabaseAccess(url(port, NAME), NAME, password.value());
    try {
      prepare(superuser, access);
    } catch (SQLException refusal) {
      cluster.stop();
      throw new DatabaseNotStarted(
          "La base de « %s » refuse son mot de passe ou sa préparation. Si « superuser.password » a été perdu, restaurez-le ou recommencez avec un dossier vide."
              .formatted(folder),
          refusal);
    }
    return new EmbeddedDatabase(lock, cluster, access, superuser);
  }

  /** The application's role owns its database and nothing else. */
  private static void prepare(DatabaseAccess superuser, DatabaseAccess access) throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      if (isAbsent(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN");
      }
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(NAME, access.password().toCharArray(), "scram-sha-256");
      if (isAbsent(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean isAbsent(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, NAME);
      try (var found = statement.executeQuery()) {
        return !found.next();
      }
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** JDBC address of the database {@code prevenance}. */
  public String jdbcUrl() {
    return access.jdbcUrl();
  }

  /** The application's role: owner of its database, not a superuser. */
  public String user() {
    return access.user();
  }

  /** The password of {@link #user()}. */
  public String password() {
    return access.password();
  }

  /** All three together. */
  public DatabaseAccess access() {
    return access;
  }

  /** The superuser, on the maintenance database: for tests that look below the tables. */
  public DatabaseAccess superuser() {
    return superuser;
  }

  /** The folder that holds everything. */
  public Path folder() {
    return cluster.folder();
  }

  /** Stops the server and gives the folder back; a second call does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (lock) {
      cluster.stop();
    } catch (IOException failure) {
      throw DatabaseNotStarted.on(cluster.folder(), failure);
    }
  }
}
