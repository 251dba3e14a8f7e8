package fr.prevenance.server.privacy;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An audit log for tests without database: an unlawful use fails them. */
public final class AuditLogFixture {

  private AuditLogFixture() {}

  public static AuditLog unreachable() {
    return new AuditLog(
        JdbcClient.create(new DriverManagerDataSource("jdbc:none")), Clock.systemUTC());
  }
}
