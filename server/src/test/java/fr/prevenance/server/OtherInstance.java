package fr.prevenance.server;

import fr.prevenance.server.database.Aside;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Another instance of the server on the same database, with connections of its own. */
public final class OtherInstance {
  /** Who waits for somebody in the same thread would wait for ever: it fails instead. */
  private static final int LONGEST_WAIT_IN_SECONDS = 60;

  private final JdbcClient look;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  public OtherInstance(Aside aside) {
    look = JdbcClient.create(aside.connections());
    // Spring knows a transaction by its source: two instances in one thread must not share theirs.
    var connections = new DelegatingDataSource(aside.connections());
    database = JdbcClient.create(connections);
    transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    transaction.setTimeout(LONGEST_WAIT_IN_SECONDS);
  }

  public JdbcClient database() {
    return database;
  }

  public <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /** Works in a transaction, which does not end before somebody late has come and waits for it. */
  public <T> Future<T> ahead(Runnable work, Supplier<T> late) {
    return inTransaction(() -> {
      work.run();
      Future<T> waiting = CompletableFuture.supplyAsync(late);
      Awaitility.await().until(this::isSomebodyWaiting);
      return waiting;
    });
  }

  private boolean isSomebodyWaiting() {
    return look.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'\
                """)
            .query(Integer.class)
            .single()
        > 0;
  }
}
