package fr.prevenance.server.plan;

import fr.prevenance.server.MovableClock;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Reminds in a JVM of its own, and dies between the attempt and the hand-over. */
final class DyingReminderProgram {
  private DyingReminderProgram() {}

  static Process start(DriverManagerDataSource database, int smtpPort, LocalDate day)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            DyingReminderProgram.class.getName(),
            String.valueOf(database.getUrl()),
            String.valueOf(database.getUsername()),
            String.valueOf(database.getPassword()),
            Integer.toString(smtpPort),
            day.toString())
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) {
    DataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
    var relay =
        new JavaMailSenderImpl() {
          /** Halting runs no shutdown hook and flushes nothing, as kill -9 does. */
          @Override
          protected void doSend(MimeMessage[] letters, Object @Nullable [] originals) {
            Runtime.getRuntime().halt(137);
          }
        };
    relay.setHost("localhost");
    relay.setPort(Integer.parseInt(arguments[3]));
    RemindingInstance.of(database, relay, new MovableClock(LocalDate.parse(arguments[4]))).pass();
  }
}
