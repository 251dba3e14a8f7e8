package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL for tests: as many empty databases as wanted, gone with it. */
public final class EphemeralDatabase implements AutoCloseable {

  private final EmbeddedDatabase server;
  private final AtomicInteger count = new AtomicInteger();

  private EphemeralDatabase(EmbeddedDatabase server) {
    this.server = server;
  }

  static EphemeralDatabase start() {
    try {
      EphemeralFolders.sweep();
      Path folder = EphemeralFolders.create();
      return new EphemeralDatabase(EmbeddedDatabase.open(folder, Durability.THROWAWAY));
    } catch (IOException failure) {
      throw DatabaseNotStarted.on(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), failure);
    }
  }

  /** Creates an empty database, owned by the application's role. */
  public DatabaseAccess freshDatabase() {
    String name = "prevenance_" + count.incrementAndGet();
    try (Connection connection = server.superuser().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + server.user());
    } catch (SQLException refusal) {
      throw new DatabaseNotStarted("La base d'essai n'a pas pu être créée.", refusal);
    }
    String prefix = server.jdbcUrl().substring(0, server.jdbcUrl().lastIndexOf('/') + 1);
    return new DatabaseAccess(prefix + name, server.user(), server.password());
  }

  /** The server behind. */
  public EmbeddedDatabase server() {
    return server;
  }

  /** Stops the server and deletes its folder. */
  @Override
  public void close() {
    server.close();
    try {
      if (Files.exists(server.folder())) {
        Folders.delete(server.folder());
      }
    } catch (IOException failure) {
      throw DatabaseNotStarted.on(server.folder(), failure);
    }
  }
}
