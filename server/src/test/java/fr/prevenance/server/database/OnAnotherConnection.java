package fr.prevenance.server.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work done beside the pool, which has one connection in tests: as another instance would. */
@Component
public final class OnAnotherConnection {
  private final DataSource pool;
  private final Aside connections;

  OnAnotherConnection(DataSource pool, Aside connections) {
    this.pool = pool;
    this.connections = connections;
  }

  /**
   * Does it on this thread; its transactions are those of a connection of its own.
   *
   * @return true
   */
  public boolean run(Runnable work) throws SQLException {
    try (var connection = connections.open()) {
      TransactionSynchronizationManager.bindResource(pool, new ConnectionHolder(connection));
      try {
        work.run();
      } finally {
        TransactionSynchronizationManager.unbindResource(pool);
      }
      return true;
    }
  }
}
