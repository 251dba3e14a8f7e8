package fr.prevenance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain on a small territory, with its partners, its agents and its people. */
class HeadlessRunTest {
  private static final int PEOPLE = 1500;

  @TempDir static Path folder;
  static HeadlessReport report;
  static List<String> messageIds;
  static List<String> tallies;

  @BeforeAll
  static void run() throws Exception {
    Path data = folder.resolve("données d'essai");
    DemoOptions options =
        new DemoOptions(PEOPLE, 7, LocalDate.of(2025, 10, 15), data, FreePort.find());
    try (Demonstration demonstration = Demonstration.start(options)) {
      Progress progress = new Progress(new PrintWriter(Writer.nullWriter()), System.nanoTime());
      report = new HeadlessRun(demonstration, progress).run();
      messageIds =
          demonstration.mail().all().stream().map(mail -> mail.messageId().orElseThrow()).toList();
      tallies =
          new Ledger(demonstration.database().access())
              .texts(
                  """
                  select right_slug from detection_run
                  where (tally ->> 'cases')::int <> (tally ->> 'eligible')::int
                    + (tally ->> 'toComplete')::int + (tally ->> 'failed')::int
                    + (tally ->> 'notEligible')::int
                    + (tally ->> 'undecidedExcluded')::int
                    + (select coalesce(sum(value::int), 0) from jsonb_each_text(tally -> 'excluded'))\
                  """);
    }
  }

  @TestFactory
  Stream<DynamicTest> finds_exactly_those_who_are_entitled() {
    return each(right -> {
      assertThat(right.expected()).isPositive();
      assertThat(right.falsePositives()).isZero();
      assertThat(right.falseNegatives()).isZero();
    });
  }

  @TestFactory
  Stream<DynamicTest> delivers_each_message_that_was_sent() {
    return each(right -> assertThat(right.delivered()).isPositive().isEqualTo(right.sent()));
  }

  @TestFactory
  Stream<DynamicTest> awards_what_people_confirm() {
    return each(right -> assertThat(right.awarded()).isEqualTo(right.confirmed()));
  }

  @Test
  void no_message_is_delivered_twice() {
    assertThat(messageIds).doesNotHaveDuplicates();
  }

  @Test
  void outcomes_add_up_to_the_cases_examined() {
    assertThat(tallies).isEmpty();
  }

  @Test
  void columns_that_no_right_asks_for_are_named() {
    assertThat(report.droppedColumns()).contains("code_ald", "iban", "revenu_debiteur");
  }

  @Test
  void damaged_rows_are_counted_and_the_others_used() {
    assertThat(report.refusedRows()).isPositive();
  }

  private static Stream<DynamicTest> each(Consumer<RightReport> check) {
    return report.rights().entrySet().stream()
        .map(
            right -> DynamicTest.dynamicTest(right.getKey(), () -> check.accept(right.getValue())));
  }
}
