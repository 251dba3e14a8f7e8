package fr.prevenance.server.console.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Platform;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.Practice.Source;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeGauge;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet that a form makes. What is not filled in is empty. */
record WrittenSheet(SheetForm form) {

  /**
   * @param body that writes it
   */
  Practice practice(String body) {
    return new Practice(
        "",
        Optional.empty(),
        line(SheetForm.TITLE),
        number(SheetForm.LEVER),
        false,
        line(SheetForm.SUMMARY),
        form.value(SheetForm.WHY),
        form.filled(RowGroup.HOW).stream().map(this::part).toList(),
        deliverables(),
        form.filled(RowGroup.PLAN).stream()
            .map(this::step)
            .sorted(Comparator.comparingInt(Step::from))
            .toList(),
        examples(RowGroup.PUBLIC),
        examples(RowGroup.MARKET),
        levels(),
        false,
        List.copyOf(form.commitments()),
        platform(),
        Optional.of(new Author(body, line(SheetForm.CONTACT))),
        List.of());
  }

  private Part part(int row) {
    return new Part(
        line(RowGroup.HOW.field(row, "titre")), form.value(RowGroup.HOW.field(row, "texte")));
  }

  private List<String> deliverables() {
    return form.value(SheetForm.DELIVERABLES)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Step step(int row) {
    return new Step(
        line(RowGroup.PLAN.field(row, "action")),
        line(RowGroup.PLAN.field(row, "qui")),
        number(RowGroup.PLAN.field(row, "debut")),
        number(RowGroup.PLAN.field(row, "fin")));
  }

  private List<Example> examples(RowGroup group) {
    return form.filled(group).stream()
        .map(row ->
            new Example(
                line(group.field(row, "titre")),
                form.value(group.field(row, "texte")),
                source(line(group.field(row, "source")), line(group.field(row, "adresse")))))
        .toList();
  }

  private static Optional<Source> source(String title, String address) {
    return title.isEmpty() && address.isEmpty()
        ? Optional.empty()
        : Optional.of(new Source(title, address));
  }

  private Map<PracticeGauge, Integer> levels() {
    Map<PracticeGauge, Integer> levels = new EnumMap<>(PracticeGauge.class);
    for (PracticeGauge gauge : PracticeGauge.values()) {
      int level = number(SheetForm.field(gauge));
      if (level >= PracticeGauge.LEAST && level <= PracticeGauge.MOST) {
        levels.put(gauge, level);
      }
    }
    return levels;
  }

  private Platform platform() {
    String word = form.value(SheetForm.SCOPE);
    return new Platform(
        Stream.of(Scope.values())
            .filter(scope -> scope.word().equals(word))
            .findFirst()
            .orElse(Scope.ORGANISATION),
        form.value(SheetForm.PLATFORM));
  }

  private String line(String field) {
    return form.value(field).replaceAll("\\s*\\n\\s*", " ");
  }

  /** 0 where there is none. */
  private int number(String field) {
    return form.value(field).matches("\\d{1,2}") ? Integer.parseInt(form.value(field)) : 0;
  }
}
