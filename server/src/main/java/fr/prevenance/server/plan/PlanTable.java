package fr.prevenance.server.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a CSV table for spreadsheets set to French: semicolons, and the mark by which they
 * recognise UTF-8.
 */
public final class PlanTable {
  private static final String MARK = "\ufeff";

  /** What a spreadsheet takes for a formula, in either width. */
  private static final String FORMULA = "=+-@＝＋－＠";

  static final List<String> TITLES =
      List.of(
          "Échéance",
          "Action",
          "Pratique",
          "Lieu",
          "Responsable",
          "Adresse",
          "Début",
          "État",
          "Faite le",
          "Motif",
          "Gain",
          "Effort",
          "Pourquoi ce gain et cet effort",
          "Étapes",
          "Note",
          "Identifiant");

  private PlanTable() {}

  public static String write(Collection<Action> plan) {
    var text = new StringWriter();
    text.write(MARK);
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(TITLES);
      plan.forEach(action -> csv.writeRecord(row(action).stream().map(PlanTable::safe).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> row(Action action) {
    Content content = action.content();
    return List.of(
        content.due().toString(),
        content.title(),
        content.practice().map(Object::toString).orElse(""),
        content.site().title(),
        content.owner().name(),
        content.owner().email(),
        content.start().toString(),
        content.state().word(),
        day(content.doneOn()),
        content.reason(),
        content.gain().text(),
        content.effort().text(),
        content.reassessment(),
        String.join("\n", content.steps().stream().map(PlanTable::step).toList()),
        content.note(),
        action.id().toString());
  }

  private static String step(Step step) {
    return "%s (%s, du %s au %s)%s"
        .formatted(
            step.text(),
            step.who().isEmpty() ? "personne encore" : step.who(),
            step.from(),
            step.until(),
            step.isDone() ? " : fait" : "");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** An apostrophe before what would be computed. */
  private static String safe(String cell) {
    String start = cell.strip();
    return start.isEmpty() || FORMULA.indexOf(start.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
