package fr.prevenance.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Connections opened beside the pool, one at each call, for whoever holds one while asking for
 * another: were both the pool's, as many of them as it has connections would wait for each other
 * for ever. Opening one takes milliseconds: for locks and for what is rare.
 */
@Component
public final class Aside {
  private final DataSource unpooled;

  /**
   * @param pool whose database, account and properties the connections have
   */
  public Aside(DataSource pool) {
    try {
      unpooled = unpooled(pool.unwrap(HikariDataSource.class));
    } catch (SQLException foreign) {
      throw new IllegalArgumentException("not a pool of Hikari", foreign);
    }
  }

  /** Opens a connection, which ends when it is closed. */
  public Connection open() throws SQLException {
    return unpooled.getConnection();
  }

  /** For what asks for its connections itself; each is new. */
  public DataSource connections() {
    return unpooled;
  }

  private static DataSource unpooled(HikariDataSource pool) {
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    var unpooled = new DriverManagerDataSource(pool.getJdbcUrl(), properties);
    unpooled.setUsername(pool.getUsername());
    unpooled.setPassword(pool.getPassword());
    return unpooled;
  }
}
