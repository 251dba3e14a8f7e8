package fr.prevenance.server.console.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeGauge;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of a sheet: what is typed in each field, whether or not it makes a sheet.
 *
 * @param values by name of field
 * @param commitments identifiers of those that are ticked
 * @param rows how many rows of each group the form shows
 */
record SheetForm(Map<String, String> values, Set<String> commitments, Map<RowGroup, Integer> rows) {
  static final String TITLE = "titre";
  static final String LEVER = "levier";
  static final String SUMMARY = "en-bref";
  static final String WHY = "pourquoi";
  static final String DELIVERABLES = "livrables";
  static final String SCOPE = "portee";
  static final String PLATFORM = "plateforme";
  static final String CONTACT = "contact";
  static final String COMMITMENTS = "engagements";

  static final List<String> SINGLE =
      List.of(TITLE, LEVER, SUMMARY, WHY, DELIVERABLES, SCOPE, PLATFORM, CONTACT);

  static SheetForm empty(String contact) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CONTACT, contact);
    return new SheetForm(values, Set.of(), shown(values));
  }

  static SheetForm of(Map<String, String[]> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    Stream.of(SINGLE.stream(), gauges(), allRows())
        .flatMap(names -> names)
        .forEach(name -> text(sent, name).ifPresent(text -> values.put(name, text)));
    Set<String> ticked = new TreeSet<>(List.of(sent.getOrDefault(COMMITMENTS, new String[0])));
    return new SheetForm(values, ticked, shown(values));
  }

  static SheetForm of(Practice practice) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(TITLE, practice.title());
    values.put(LEVER, practice.lever() == 0 ? "" : Integer.toString(practice.lever()));
    values.put(SUMMARY, practice.summary());
    values.put(WHY, practice.why().strip());
    values.put(DELIVERABLES, String.join("\n", practice.deliverables()));
    // A draft in which nobody has said it yet.
    boolean isSaid = !practice.platform().text().isBlank();
    values.put(SCOPE, isSaid ? practice.platform().scope().word() : "");
    values.put(PLATFORM, practice.platform().text().strip());
    values.put(CONTACT, practice.author().map(Practice.Author::contact).orElse(""));
    practice.levels().forEach((gauge, level) -> values.put(field(gauge), level.toString()));
    fill(RowGroup.HOW, practice.how().stream().map(SheetForm::cells).toList(), values);
    fill(RowGroup.PLAN, practice.plan().stream().map(SheetForm::cells).toList(), values);
    fill(RowGroup.PUBLIC, examples(practice.publicExamples()), values);
    fill(RowGroup.MARKET, examples(practice.marketExamples()), values);
    values.values().removeIf(String::isBlank);
    return new SheetForm(values, new TreeSet<>(practice.commitments()), shown(values));
  }

  /** With one more row, as far as there may be. */
  SheetForm adding(RowGroup group) {
    Map<RowGroup, Integer> more = new EnumMap<>(rows);
    more.merge(group, 1, (shown, one) -> Math.min(group.most(), shown + one));
    return new SheetForm(values, commitments, more);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean hasCommitment(String id) {
    return commitments.contains(id);
  }

  /** Numbers of the rows that the form shows. */
  public List<Integer> rows(RowGroup group) {
    return IntStream.rangeClosed(1, rows.getOrDefault(group, 0)).boxed().toList();
  }

  /** Numbers of the rows in which something is typed. */
  List<Integer> filled(RowGroup group) {
    return IntStream.rangeClosed(1, group.most())
        .filter(row ->
            group.fields().stream().anyMatch(name -> !value(group.field(row, name)).isEmpty()))
        .boxed()
        .toList();
  }

  /** A gauge's field; its key in the file has an accent that an address may not bear. */
  static String field(PracticeGauge gauge) {
    String plain = Normalizer.normalize(gauge.key(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return "jauge-" + gauge.side().name().toLowerCase(Locale.ROOT) + "-" + plain;
  }

  /** For templates, as {@link #field}. */
  public String gauge(PracticeGauge gauge) {
    return field(gauge);
  }

  private static Stream<String> gauges() {
    return Stream.of(PracticeGauge.values()).map(SheetForm::field);
  }

  private static Stream<String> allRows() {
    return Stream.of(RowGroup.values())
        .flatMap(group ->
            IntStream.rangeClosed(1, group.most())
                .boxed()
                .flatMap(row -> group.fields().stream().map(name -> group.field(row, name))));
  }

  private static Optional<String> text(Map<String, String[]> sent, String name) {
    return Optional.ofNullable(sent.get(name)).stream()
        .flatMap(Stream::of)
        .findFirst()
        .map(text -> text.replace("\r\n", "\n").strip())
        .filter(text -> !text.isEmpty());
  }

  private static Map<RowGroup, Integer> shown(Map<String, String> values) {
    var none = new SheetForm(values, Set.of(), Map.of());
    Map<RowGroup, Integer> shown = new EnumMap<>(RowGroup.class);
    for (RowGroup group : RowGroup.values()) {
      int last = none.filled(group).stream().mapToInt(row -> row).max().orElse(0);
      shown.put(group, group.shown(last));
    }
    return shown;
  }

  private static void fill(RowGroup group, List<List<String>> rows, Map<String, String> values) {
    for (int row = 0; row < rows.size(); row++) {
      for (int cell = 0; cell < rows.get(row).size(); cell++) {
        values.put(group.field(row + 1, group.fields().get(cell)), rows.get(row).get(cell));
      }
    }
  }

  private static List<String> cells(Part part) {
    return List.of(part.title(), part.text().strip());
  }

  private static List<String> cells(Step step) {
    return List.of(
        step.action(), step.who(), Integer.toString(step.from()), Integer.toString(step.until()));
  }

  private static List<List<String>> examples(List<Example> examples) {
    return examples.stream()
        .map(example ->
            List.of(
                example.title(),
                example.text().strip(),
                example.source().map(Practice.Source::title).orElse(""),
                example.source().map(Practice.Source::address).orElse("")))
        .toList();
  }
}
