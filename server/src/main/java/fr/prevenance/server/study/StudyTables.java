package fr.prevenance.server.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.prevenance.server.study.StudyAbout.Right;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the tables of a study, and refuses those that do not agree with each other: what is missing
 * or was added shows, and what is listed as secret is never shown.
 */
final class StudyTables {
  static final String EFFECTS = "effets.csv";
  static final String STEPS = "montants.csv";
  static final String CROSSINGS = "croisements.csv";
  static final String SECRETS = "secret.csv";
  static final List<String> NAMES = List.of(EFFECTS, STEPS, CROSSINGS, SECRETS);

  private static final List<String> COUNTS =
      List.of("ayants_droit_avant", "ayants_droit_apres", "gagnants", "perdants", "indetermines");
  private static final List<String> MONEY = List.of("cout_avant", "cout_apres", "gains", "pertes");
  private static final Pattern PLACE = Pattern.compile("ensemble|inconnu|[0-9][0-9AB][0-9]?");
  private static final Pattern LIMIT = Pattern.compile("\\d{0,6}");

  /** Columns of counts of which zero is no secret where a right does not change. */
  private static final Set<String> CHANGED = Set.of("gagnants", "perdants");

  private final StudyAbout about;
  private final Map<String, String> texts;
  private final Set<List<String>> secrets = new TreeSet<>(StudyTables::compare);

  StudyTables(StudyAbout about, Map<String, String> texts) {
    this.about = about;
    this.texts = texts;
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join(",", one).compareTo(String.join(",", other));
  }

  StudyRead read(StudyListed listed) throws StudyDamaged {
    List<EffectLine> effects = effects();
    List<StepLine> steps = steps();
    List<CrossingLine> crossings = crossings();
    requireSameSecrets();
    return new StudyRead(listed, about, effects, steps, crossings, counted(), texts);
  }

  private Table table(String name, List<String> columns) throws StudyDamaged {
    return Table.read(name, texts.getOrDefault(name, ""), columns);
  }

  private static List<String> columns(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private List<EffectLine> effects() throws StudyDamaged {
    Table table = table(EFFECTS, columns(columns(List.of("droit", "departement"), COUNTS), MONEY));
    List<EffectLine> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRecord row : table.rows()) {
      EffectLine line = effect(table, row);
      if (!seen.add(line.right() + " " + line.place())) {
        throw table.damaged(row, "cette ligne y est déjà.");
      }
      lines.add(line);
    }
    for (Right right : about.rights()) {
      if (!seen.contains(right.slug() + " " + EffectLine.WHOLE)) {
        throw new StudyDamaged(
            "%s est coupé : il n’a pas la ligne « ensemble » du droit « %s ». %s"
                .formatted(EFFECTS, right.slug(), Mend.AGAIN));
      }
    }
    return lines;
  }

  private EffectLine effect(Table table, CsvRecord row) throws StudyDamaged {
    Right right = right(table, row, 0);
    String place = row.getField(1);
    if (!PLACE.matcher(place).matches()) {
      throw table.damaged(row, "ce département n’existe pas.");
    }
    List<OptionalLong> counts = new ArrayList<>();
    for (String column : COUNTS) {
      boolean mayBeNone = !right.isChanged() && CHANGED.contains(column);
      OptionalLong count = table.count(row, 2 + counts.size(), mayBeNone);
      note(count, EFFECTS, right.slug(), place, column);
      counts.add(count);
    }
    List<OptionalLong> cents = new ArrayList<>();
    boolean hasAmount = !row.getField(2 + COUNTS.size()).isEmpty();
    for (String column : hasAmount ? MONEY : List.<String>of()) {
      OptionalLong amount = table.cents(row, 2 + COUNTS.size() + cents.size());
      note(amount, EFFECTS, right.slug(), place, column);
      cents.add(amount);
    }
    return new EffectLine(right.slug(), place, counts, cents);
  }

  private List<StepLine> steps() throws StudyDamaged {
    Table table = table(STEPS, List.of("droit", "sens", "de", "a", "nombre"));
    List<StepLine> lines = new ArrayList<>();
    for (CsvRecord row : table.rows()) {
      Right right = right(table, row, 0);
      String side = row.getField(1);
      if (!side.equals("gain") && !side.equals("perte")) {
        throw table.damaged(row, "« gain » ou « perte » est attendu.");
      }
      OptionalLong people = table.count(row, 4, false);
      note(people, STEPS, right.slug(), side, row.getField(2));
      lines.add(
          new StepLine(
              right.slug(),
              side.equals("gain"),
              limit(table, row, 2),
              limit(table, row, 3),
              people));
    }
    return lines;
  }

  private static OptionalLong limit(Table table, CsvRecord row, int column) throws StudyDamaged {
    String cell = row.getField(column);
    if (!LIMIT.matcher(cell).matches()) {
      throw table.damaged(row, "un nombre d’euros est attendu.");
    }
    return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
  }

  private List<CrossingLine> crossings() throws StudyDamaged {
    Table table = table(CROSSINGS, List.of("avec", "sans", "avant", "apres"));
    List<CrossingLine> lines = new ArrayList<>();
    for (CsvRecord row : table.rows()) {
      String with = right(table, row, 0).slug();
      String without = right(table, row, 1).slug();
      OptionalLong before = table.count(row, 2, false);
      OptionalLong after = table.count(row, 3, false);
      note(before, CROSSINGS, with, without, "avant");
      note(after, CROSSINGS, with, without, "apres");
      lines.add(new CrossingLine(with, without, before, after));
    }
    int rights = about.rights().size();
    if (lines.size() != rights * (rights - 1)) {
      throw new StudyDamaged(
          "%s a %d lignes, il en faut %d : il a été coupé ou modifié. %s"
              .formatted(CROSSINGS, lines.size(), rights * (rights - 1), Mend.AGAIN));
    }
    return lines;
  }

  private Right right(Table table, CsvRecord row, int column) throws StudyDamaged {
    String slug = row.getField(column);
    return about.rights().stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> table.damaged(row, "ce droit n’est pas de l’étude."));
  }

  private void note(OptionalLong cell, String... where) {
    if (cell.isEmpty()) {
      secrets.add(List.of(where));
    }
  }

  /** The list of what is secret is written apart: a number put in its place does not go unseen. */
  private void requireSameSecrets() throws StudyDamaged {
    Table table = table(SECRETS, List.of("fichier", "droit", "ligne", "colonne"));
    Set<List<String>> listed = new TreeSet<>(StudyTables::compare);
    table.rows().forEach(row -> listed.add(row.getFields()));
    if (!listed.equals(secrets)) {
      throw new StudyDamaged(
          "%s ne cache pas les mêmes cases que les autres fichiers : l’un d’eux a été modifié ou vient d’une autre étude. %s"
              .formatted(SECRETS, Mend.AGAIN));
    }
  }

  private Map<String, Long> counted() {
    Map<String, Long> counted = new HashMap<>();
    secrets.forEach(cell -> counted.merge(cell.getFirst(), 1L, Long::sum));
    return counted;
  }
}
