package fr.prevenance.server.privacy;

import com.zaxxer.hikari.HikariDataSource;
import fr.prevenance.server.database.Aside;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit log for tests without database: an unlawful use fails them. */
public final class AuditLogFixture {

  private AuditLogFixture() {}

  public static AuditLog unreachable() {
    HikariDataSource nowhere = new HikariDataSource();
    nowhere.setJdbcUrl("jdbc:none");
    return new AuditLog(JdbcClient.create(nowhere), new Aside(nowhere), Clock.systemUTC());
  }
}
