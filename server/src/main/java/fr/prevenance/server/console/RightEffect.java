package fr.prevenance.server.console;

import fr.prevenance.server.console.BarPlot.Item;
import fr.prevenance.server.study.Departements;
import fr.prevenance.server.study.EffectLine;
import fr.prevenance.server.study.StepLine;
import fr.prevenance.server.study.StudyAbout.Right;
import fr.prevenance.server.study.StudyRead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a reform does to one right, as plots and as the tables that say the same.
 *
 * @param unit whom it counts, in the plural
 * @param period of its amounts; nothing where it has none
 * @param summary sentences
 * @param people who gains, who loses, in a line each
 * @param cost empty where the right has no amount, or all of it is secret
 * @param money in a line
 * @param steps plots of gains and of losses by how much; none where all of it is secret
 * @param stepRows by how much: those who gain, those who lose
 * @param places départements, the greatest effect first; empty where nothing of them is told
 * @param placeRows département by département
 */
record RightEffect(
    Right right,
    String unit,
    String period,
    List<String> summary,
    List<List<String>> people,
    Optional<BarPlot> cost,
    List<List<String>> money,
    List<BarPlot> steps,
    List<List<String>> stepRows,
    Optional<BarPlot> places,
    List<String> placeTitles,
    List<List<String>> placeRows) {

  static RightEffect of(StudyRead study, Right right) {
    EffectLine whole = study.whole(right.slug());
    List<EffectLine> places = study.places(right.slug());
    List<StepLine> gains = study.steps(right.slug(), true);
    List<StepLine> losses = study.steps(right.slug(), false);
    return new RightEffect(
        right,
        StudyWords.plural(right.unit()),
        right.per().map(StudyWords::period).orElse(""),
        summary(right, whole),
        people(whole),
        cost(right, whole),
        money(whole),
        Stream.of(steps("Ceux qui gagnent", gains), steps("Ceux qui perdent", losses))
            .filter(BarPlot::isDrawn)
            .toList(),
        stepRows(gains, losses),
        Optional.of(places(places)).filter(BarPlot::isDrawn),
        placeTitles(whole),
        places.stream().map(RightEffect::placeRow).toList());
  }

  private static List<String> summary(Right right, EffectLine whole) {
    List<String> sentences = new ArrayList<>();
    String unit = StudyWords.plural(right.unit());
    sentences.add(sentence(whole.winners(), unit, "gagnent"));
    sentences.add(sentence(whole.losers(), unit, "perdent"));
    if (whole.hasAmount() && whole.costMore().isPresent()) {
      sentences.add(
          "%s : %s (de %s à %s)."
              .formatted(
                  StudyWords.money(right),
                  StudyWords.difference(whole.costMore().getAsLong()),
                  StudyWords.euros(whole.costBefore()),
                  StudyWords.euros(whole.costAfter())));
    }
    return sentences;
  }

  private static String sentence(OptionalLong count, String unit, String what) {
    return count.isPresent()
        ? "%s %s %s.".formatted(StudyWords.number(count), unit, what)
        : "Le nombre de ceux qui %s est secret.".formatted(what);
  }

  private static List<List<String>> people(EffectLine whole) {
    return List.of(
        line("Ont droit avant", whole.entitledBefore()),
        line("Ont droit après", whole.entitledAfter()),
        line("Gagnent : ont droit en plus, ou à plus", whole.winners()),
        line("Perdent : n’ont plus droit, ou à moins", whole.losers()),
        line("Gardent le droit sans y gagner (même montant, moins, ou inconnu)", others(whole)),
        line("Indéterminés : il manque une donnée pour savoir", whole.unknown()));
  }

  private static List<String> line(String label, OptionalLong count) {
    return List.of(label, StudyWords.number(count));
  }

  /** Worked out from what is told; few of them are not shown either. */
  private static OptionalLong others(EffectLine whole) {
    if (whole.entitledAfter().isEmpty() || whole.winners().isEmpty()) {
      return OptionalLong.empty();
    }
    long others = whole.entitledAfter().getAsLong() - whole.winners().getAsLong();
    return others < StudyPages.FEWEST ? OptionalLong.empty() : OptionalLong.of(others);
  }

  private static Optional<BarPlot> cost(Right right, EffectLine whole) {
    return whole.hasAmount()
        ? Optional.of(
                BarPlot.of(
                    StudyWords.money(right),
                    List.of(
                        new Item("Avant", whole.costBefore(), "avant"),
                        new Item("Après", whole.costAfter(), "plus")),
                    StudyWords::euros))
            .filter(BarPlot::isDrawn)
        : Optional.empty();
  }

  private static List<List<String>> money(EffectLine whole) {
    return whole.hasAmount()
        ? List.of(
            List.of("Avant", StudyWords.euros(whole.costBefore())),
            List.of("Après", StudyWords.euros(whole.costAfter())),
            List.of("Différence", StudyWords.signed(whole.costMore())),
            List.of("Gains de ceux qui gagnent", StudyWords.euros(whole.gains())),
            List.of("Pertes de ceux qui perdent", StudyWords.euros(whole.losses())))
        : List.of();
  }

  private static BarPlot steps(String title, List<StepLine> lines) {
    String kind = lines.stream().anyMatch(StepLine::isGain) ? "plus" : "moins";
    return BarPlot.of(
        title,
        lines.stream().map(line -> new Item(StudyWords.step(line), line.people(), kind)).toList(),
        StudyWords::number);
  }

  private static List<List<String>> stepRows(List<StepLine> gains, List<StepLine> losses) {
    List<List<String>> rows = new ArrayList<>();
    for (int step = 0; step < Math.min(gains.size(), losses.size()); step++) {
      rows.add(
          List.of(
              StudyWords.step(gains.get(step)),
              StudyWords.number(gains.get(step).people()),
              StudyWords.number(losses.get(step).people())));
    }
    return rows;
  }

  private static BarPlot places(List<EffectLine> places) {
    boolean isMoney =
        places.stream().anyMatch(line -> line.hasAmount() && line.costMore().isPresent());
    List<Item> items =
        places.stream()
            .map(line ->
                new Item(
                    Departements.named(line.place()), isMoney ? line.costMore() : line.winners()))
            .filter(item -> item.number().isPresent())
            .sorted(
                Comparator.comparingLong((Item item) -> Math.abs(item.number().orElse(0)))
                    .reversed())
            .toList();
    return isMoney
        ? BarPlot.of("Différence de coût par département", items, StudyWords::signed)
        : BarPlot.of("Gagnants par département", items, StudyWords::number);
  }

  private static List<String> placeTitles(EffectLine whole) {
    List<String> titles =
        new ArrayList<>(
            List.of(
                "Département",
                "Ont droit avant",
                "Ont droit après",
                "Gagnent",
                "Perdent",
                "Indéterminés"));
    if (whole.hasAmount()) {
      titles.addAll(List.of("Coût avant", "Coût après", "Différence"));
    }
    return titles;
  }

  private static List<String> placeRow(EffectLine line) {
    List<String> row = new ArrayList<>(List.of(Departements.named(line.place())));
    line.counts().forEach(count -> row.add(StudyWords.number(count)));
    if (line.hasAmount()) {
      row.add(StudyWords.euros(line.costBefore()));
      row.add(StudyWords.euros(line.costAfter()));
      row.add(StudyWords.signed(line.costMore()));
    }
    return row;
  }
}
