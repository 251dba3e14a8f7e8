package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import fr.prevenance.cli.logging.JulBridge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.bridge.SLF4JBridgeHandler;

class LoggingTest {
  private final PrintStream usualOut = System.out;
  private final PrintStream usualErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop_listening() {
    System.setOut(usualOut);
    System.setErr(usualErr);
    System.clearProperty("prevenance.journal");
    System.clearProperty("prevenance.sortie");
  }

  private static void log(Consumer<LoggerContext> events) throws JoranException {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LoggingTest.class.getResource("/logback.xml"));
    events.accept(context);
    context.stop();
  }

  private static void sayAll(LoggerContext context) {
    var logger = context.getLogger("fr.prevenance.exemple");
    logger.info("en route");
    logger.warn("source en retard", new IllegalStateException("cause"));
  }

  private String screen() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void people_read_warnings_only_on_one_line_without_a_trace() throws JoranException {
    log(LoggingTest::sayAll);

    assertThat(screen()).matches("\\d\\d:\\d\\d:\\d\\d Attention : source en retard\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void the_journal_has_everything_with_traces() throws JoranException, IOException {
    Path journal = folder.resolve("été en cours/journal.log");
    System.setProperty("prevenance.journal", journal.toString());

    log(LoggingTest::sayAll);

    assertThat(Files.readString(journal))
        .contains(" INFO ", "en route", "IllegalStateException: cause", "\tat ");
    assertThat(screen()).doesNotContain("IllegalStateException");
  }

  @Test
  void a_server_logs_to_standard_output() throws JoranException {
    System.setProperty("prevenance.sortie", "serveur");

    log(LoggingTest::sayAll);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains(" INFO ", "IllegalStateException");
    assertThat(screen()).isEmpty();
  }

  @Test
  void a_start_that_failed_is_told_once_and_its_trace_is_for_the_journal() throws Exception {
    Path journal = folder.resolve("journal.log");
    System.setProperty("prevenance.journal", journal.toString());

    log(context ->
        context
            .getLogger("org.springframework.boot.SpringApplication")
            .error("Application run failed", new IllegalStateException("cause")));

    assertThat(screen()).isEmpty();
    assertThat(Files.readString(journal)).contains("IllegalStateException: cause");
  }

  @Test
  void what_tomcat_says_goes_the_same_way() {
    JulBridge.install();

    assertThat(SLF4JBridgeHandler.isInstalled()).isTrue();
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .hasOnlyElementsOfType(SLF4JBridgeHandler.class);
  }
}
