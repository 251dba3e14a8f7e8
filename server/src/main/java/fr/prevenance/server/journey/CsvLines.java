package fr.prevenance.server.journey;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.prevenance.server.journey.Field.Level;
import fr.prevenance.server.journey.JourneyFile.Fault;
import fr.prevenance.server.journey.JourneyFile.Read;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The lines of a CSV file put together into a map; every fault is told with its line. */
final class CsvLines {
  private final List<CsvRecord> lines;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<StageLines> stages = new ArrayList<>();

  CsvLines(List<CsvRecord> lines) {
    this.lines = lines;
  }

  /**
   * A stage that is being read.
   *
   * @param written identifier in the file; may be empty
   */
  private record StageLines(String id, String written, String title, List<Touchpoint> points) {}

  Read read() {
    if (lines.isEmpty()) {
      return JourneyFile.refused(
          "Ce fichier n’a que ses titres de colonnes.", "Il faut au moins une ligne.");
    }
    lines.forEach(this::checkWidth);
    if (!faults.isEmpty()) {
      return new Read.Refused(faults);
    }
    var heading = heading();
    lines.forEach(this::readElement);
    if (heading.isEmpty() || !faults.isEmpty()) {
      return new Read.Refused(faults);
    }
    return new Read.Whole(
        new Journey(
            heading.get(),
            stages.stream()
                .map(stage -> new Stage(stage.id(), stage.title(), stage.points()))
                .toList()));
  }

  private void checkWidth(CsvRecord line) {
    if (line.getFieldCount() != JourneyCsv.COLUMNS.size()) {
      fault(
          line,
          "%d cases au lieu de %d.".formatted(line.getFieldCount(), JourneyCsv.COLUMNS.size()),
          "Le fichier a pu être coupé, ou un texte contient le séparateur sans guillemets.");
    }
  }

  private Optional<Heading> heading() {
    var texts = texts(Level.MAP, lines.getFirst());
    lines.stream()
        .filter(line -> !texts(Level.MAP, line).equals(texts))
        .forEach(line ->
            fault(
                line,
                "Le parcours n’est pas celui de la première ligne.",
                "Un fichier décrit un seul parcours : répétez ses colonnes à l’identique."));
    return entered(lines.getFirst(), Reading.heading(texts));
  }

  private void readElement(CsvRecord line) {
    var written = cell(line, JourneyCsv.STAGE_ID);
    var title = texts(Level.STAGE, line);
    var texts = texts(Level.TOUCHPOINT, line);
    boolean hasPoint = texts.values().stream().anyMatch(text -> !text.isEmpty());
    if (written.isEmpty() && title.getOrDefault(Field.TITLE, "").isEmpty() && !hasPoint) {
      return;
    }
    var stage = entered(line, Reading.stage(title)).flatMap(read -> stage(line, written, read));
    if (stage.isPresent() && hasPoint) {
      var point = cell(line, JourneyCsv.POINT_ID);
      newId(line, point)
          .flatMap(id -> entered(line, Reading.touchpoint(id, texts)))
          .ifPresent(stage.get().points()::add);
    }
  }

  /** The stage of the line before, when it is named again, else a new one. */
  private Optional<StageLines> stage(CsvRecord line, String written, String title) {
    if (!stages.isEmpty()
        && stages.getLast().written().equals(written)
        && stages.getLast().title().equals(title)) {
      return Optional.of(stages.getLast());
    }
    return newId(line, written)
        .map(id -> {
          var stage = new StageLines(id, written, title, new ArrayList<>());
          stages.add(stage);
          return stage;
        });
  }

  private Optional<String> newId(CsvRecord line, String written) {
    var id = written.isEmpty() ? UUID.randomUUID().toString() : written;
    if (!Editing.isId(id)) {
      fault(
          line,
          "« %s » n’est pas un identifiant.".formatted(shortened(id)),
          "Écrivez des minuscules, des chiffres et des tirets, 40 au plus, ou rien.");
      return Optional.empty();
    }
    if (!ids.add(id)) {
      fault(
          line,
          "L’identifiant « %s » est déjà pris plus haut.".formatted(id),
          "Réunissez les lignes d’une même étape, ou donnez un autre identifiant.");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private <T> Optional<T> entered(CsvRecord line, Entered<T> entered) {
    return switch (entered) {
      case Entered.Fine<T>(T value) -> Optional.of(value);
      case Entered.Faulty<T>(var wrong) -> {
        wrong.forEach(
            (field, mend) -> fault(line, "colonne « %s ».".formatted(field.word()), mend));
        yield Optional.empty();
      }
    };
  }

  private static Map<Field, String> texts(Level level, CsvRecord line) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Field.of(level).forEach(field -> texts.put(field, cell(line, field.word())));
    return texts;
  }

  private static String cell(CsvRecord line, String column) {
    return Reading.clean(JourneyCsv.unsafe(line.getField(JourneyCsv.COLUMNS.indexOf(column))));
  }

  private void fault(CsvRecord line, String message, String mend) {
    faults.add(new Fault(Math.toIntExact(line.getStartingLineNumber()), message, mend));
  }
}
