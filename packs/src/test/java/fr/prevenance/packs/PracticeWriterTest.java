package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Platform;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.Practice.Source;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeFeedback.Figure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PracticeWriterTest {

  @Property(tries = 150)
  void what_is_written_is_read_again_as_it_was(@ForAll("sheets") Practice sheet) throws Exception {
    assertThat(PracticeReader.read(sheet.slug(), PracticeWriter.files(sheet), List.of()))
        .isEqualTo(sheet);
  }

  @net.jqwik.api.Example
  void a_sheet_that_is_hardly_begun_is_written_and_read_again() {
    Practice begun =
        new Practice(
            "ici",
            Optional.empty(),
            "Un titre",
            0,
            false,
            "",
            "",
            List.of(),
            List.of(),
            List.of(new Step("Seule action", "", 0, 0)),
            List.of(),
            List.of(),
            Map.of(PracticeGauge.COST, 2),
            false,
            List.of(),
            new Platform(Scope.ORGANISATION, ""),
            Optional.of(new Author("Valombre", "")),
            List.of());
    assertThat(PracticeReader.draft("ici", PracticeWriter.files(begun))).isEqualTo(begun);
  }

  @Provide
  Arbitrary<Practice> sheets() {
    return Combinators.combine(lines(), texts(), levels(), plan(), feedback(), examples())
        .as((line, text, levels, plan, feedback, examples) ->
            new Practice(
                "ici",
                Optional.empty(),
                line,
                1 + line.length() % 4,
                false,
                line,
                text,
                List.of(new Part(line, text)),
                List.of(line),
                plan,
                examples,
                List.of(),
                levels,
                feedback.isProven(),
                List.of(),
                new Platform(Scope.PARTLY, text),
                Optional.of(new Author(line, line)),
                List.of(feedback)));
  }

  /** What YAML might mistake for something else, and what Markdown lets pass. */
  private static Arbitrary<String> lines() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "oui", "true", "null", "2026", "01", "0x1F", "1e3", "~", "- a", "😀 b", "# b", "a: b"),
        Arbitraries.strings()
            .withChars("aé ’'\":#-[]{},&*!|>%@`«»€\u00A0")
            .ofMinLength(1)
            .ofMaxLength(60)
            .filter(line -> !line.isBlank() && !line.contains("](")));
  }

  private static Arbitrary<String> texts() {
    return lines()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(lines -> String.join("\n\n", lines))
        .filter(text -> !text.contains("]:"));
  }

  private static Arbitrary<Map<PracticeGauge, Integer>> levels() {
    return Arbitraries.integers()
        .between(1, 4)
        .list()
        .ofSize(PracticeGauge.values().length)
        .map(numbers -> {
          Map<PracticeGauge, Integer> levels = new EnumMap<>(PracticeGauge.class);
          for (PracticeGauge gauge : PracticeGauge.values()) {
            levels.put(gauge, numbers.get(gauge.ordinal()));
          }
          return levels;
        });
  }

  private static Arbitrary<List<Step>> plan() {
    return Combinators.combine(lines(), Arbitraries.integers().between(0, 60))
        .as((line, month) ->
            List.of(new Step(line, line, 0, month), new Step(line, line, month, 60)));
  }

  private static Arbitrary<PracticeFeedback> feedback() {
    return Combinators.combine(lines(), texts(), Arbitraries.of(true, false))
        .as((line, text, isProven) ->
            new PracticeFeedback(
                "valombre", line, line, line, isProven, text, List.of(new Figure(line, line))));
  }

  private static Arbitrary<List<Example>> examples() {
    Source source = new Source("Une source", "https://valombre.test/a?b=1#c");
    return Combinators.combine(lines(), texts(), Arbitraries.of(true, false))
        .as((line, text, isInvented) ->
            List.of(new Example(line, text, isInvented ? Optional.empty() : Optional.of(source))));
  }
}
