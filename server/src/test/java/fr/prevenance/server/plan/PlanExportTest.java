package fr.prevenance.server.plan;

import static fr.prevenance.server.plan.PlanFixture.TODAY;
import static fr.prevenance.server.plan.PlanFixture.added;
import static fr.prevenance.server.plan.PlanFixture.content;
import static fr.prevenance.server.plan.PlanFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan as files, read back by the libraries that write them. */
class PlanExportTest {
  private static final String HARD =
      "Dire « oui ; non, peut-être » \\ BEGIN:VEVENT, 50 % d’accueil";
  private static final LocalDate DUE = LocalDate.of(2026, 3, 29);

  private final Action open = added(content(HARD, Optional.of(5), DUE), TODAY);

  @Test
  void a_calendar_reads_back_as_it_was_meant() throws IOException {
    String text = PlanCalendar.write(List.of(open), "Plan de Valfleuri");
    try (var reader = new ICalReader(text)) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
      VEvent event = calendar.getEvents().getFirst();
      assertThat(event.getSummary().getValue()).isEqualTo("Échéance : " + HARD);
      assertThat(event.getAlarms()).hasSize(2);
      assertThat(event.getUid().getValue()).contains(open.id().toString());
    }
    assertThat(text).contains("METHOD:PUBLISH", "TRANSP:TRANSPARENT").contains("\r\n");
    assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  /** The night of 29 March 2026 has no two o'clock in Paris. */
  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "Pacific/Auckland", "America/Los_Angeles"})
  void a_due_date_is_the_same_day_on_whatever_machine(String zone) {
    var before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(PlanCalendar.write(List.of(open), "Plan"))
          .contains("DTSTART;VALUE=DATE:20260329\r\n", "DTEND;VALUE=DATE:20260330\r\n");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_later_version_keeps_its_uid_and_has_a_higher_sequence() {
    var next =
        new Action(
            open.id(),
            open.siret(),
            4,
            done(open.content(), TODAY),
            open.addedAt(),
            open.by(),
            open.at());
    var first = event(open);
    var later = event(next);

    assertThat(later.getUid()).isEqualTo(first.getUid());
    assertThat(later.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
    assertThat(later.getSummary().getValue()).startsWith("Faite : ");
    assertThat(later.getAlarms()).as("nobody is reminded of what is done").isEmpty();
  }

  @Test
  void what_is_given_up_is_cancelled() {
    var given =
        added(open.content().in(ActionState.ABANDONED, Optional.empty(), "trop cher"), TODAY);

    assertThat(event(given).getStatus().isCancelled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1", "-2", "@SOMME(A1)", "  =HYPERLINK(\"x\")", "＝1", "\t=1"})
  void no_cell_is_a_formula(String hostile) throws IOException {
    var content = content(hostile, Optional.empty(), DUE).by(new Owner(hostile, "", true));
    var row = table(added(content, TODAY));

    assertThat(row.getFields())
        .allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("=").doesNotStartWith("＝"))
        .allSatisfy(cell -> assertThat(cell.strip()).doesNotContainPattern("^[+@-]"));
    assertThat(row.getField("Action")).isEqualTo("'" + hostile.strip());
  }

  @Test
  void a_table_reads_back_to_the_letter() throws IOException {
    var content = open.content();
    var row = table(open);

    assertThat(row.getField("Action")).isEqualTo(HARD);
    assertThat(row.getField("Échéance")).isEqualTo("2026-03-29");
    assertThat(row.getField("Responsable")).isEqualTo(content.owner().name());
    assertThat(row.getField("Gain")).isEqualTo("3");
    assertThat(row.getField("Effort")).isEqualTo("1,75");
  }

  private static VEvent event(Action action) {
    return Biweekly.parse(PlanCalendar.write(List.of(action), "Plan"))
        .first()
        .getEvents()
        .getFirst();
  }

  private static NamedCsvRecord table(Action action) throws IOException {
    String text = PlanTable.write(List.of(action));
    assertThat(text).startsWith("\ufeff");
    try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1))) {
      return reader.stream().findFirst().orElseThrow();
    }
  }
}
