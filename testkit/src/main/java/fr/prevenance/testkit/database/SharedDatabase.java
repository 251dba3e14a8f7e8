package fr.prevenance.testkit.database;

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

  /** The shared server. */
  public static EmbeddedDatabase server() {
    return Holder.DATABASE.server();
  }

  private static final class Holder {

    static final EphemeralDatabase DATABASE = start();

    private static EphemeralDatabase start() {
      EphemeralDatabase database = EmbeddedDatabase.ephemeral();
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "shared-database-stop"));
      return database;
    }
  }
}
