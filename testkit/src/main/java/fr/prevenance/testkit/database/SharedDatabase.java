package fr.prevenance.testkit.database;

import fr.prevenance.testkit.OpenedParts;

/**
 * One ephemeral PostgreSQL for the whole JVM, so that each test class gets its database in
 * milliseconds. It starts at first use and stops with the JVM: nobody else could close it.
 */
public final class SharedDatabase {

  private SharedDatabase() {}

  /** Creates an empty database on the shared server. */
  public static DatabaseAccess freshDatabase() {
    return Holder.DATABASE.freshDatabase();
  }

  /**
   * Closes something before the shared server stops, in the reverse order of the calls: what stops
   * beside its database waits for connections that never come.
   */
  public static void closeBeforeStop(AutoCloseable user) {
    Holder.USERS.opened(user);
  }

  /** The shared server. */
  public static EmbeddedDatabase server() {
    return Holder.DATABASE.server();
  }

  private static final class Holder {

    static final OpenedParts USERS = new OpenedParts();
    static final EphemeralDatabase DATABASE = start();

    private static EphemeralDatabase start() {
      EphemeralDatabase database = EmbeddedDatabase.ephemeral();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stop(database), "shared-database-stop"));
      return database;
    }

    private static void stop(EphemeralDatabase database) {
      USERS.close();
      database.close();
    }
  }
}
