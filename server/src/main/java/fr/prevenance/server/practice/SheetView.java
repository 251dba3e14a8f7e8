package fr.prevenance.server.practice;

import fr.prevenance.packs.Commitment;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.packs.PracticeGauge;
import fr.prevenance.packs.PracticeGauge.Side;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sheet as the portal and the console show it.
 *
 * @param practice with all of the feedback to show
 * @param commitments those that it answers to
 */
public record SheetView(Practice practice, List<Commitment> commitments) {
  private static final List<String> LEVERS =
      List.of(
          "Diriger chacun vers le canal qui convient",
          "Offrir une expérience sans accroc",
          "Piloter la relation",
          "Innover dans la relation");

  /**
   * A gauge as it is drawn.
   *
   * @param level from 1 to 4; 0 when nobody has said
   */
  public record GaugeView(String title, int level, String words) {}

  public static String lever(int number) {
    return number >= 1 && number <= LEVERS.size() ? LEVERS.get(number - 1) : "Levier à choisir";
  }

  public String lever() {
    return lever(practice.lever());
  }

  public String title() {
    return PracticeText.typeset(practice.title());
  }

  /** A text of one line. */
  public String line(String text) {
    return PracticeText.typeset(text);
  }

  /** Markup of a text in CommonMark. */
  public String html(String text) {
    return PracticeText.html(text);
  }

  /** Letters of the ways of doing it: A, B, C… */
  public String letter(int index) {
    return Character.toString('A' + index);
  }

  public List<GaugeView> effort() {
    return gauges(Side.EFFORT);
  }

  public List<GaugeView> gain() {
    return gauges(Side.GAIN);
  }

  private List<GaugeView> gauges(Side side) {
    return side.gauges().stream().map(this::gauge).toList();
  }

  private GaugeView gauge(PracticeGauge gauge) {
    int level = practice.levels().getOrDefault(gauge, 0);
    String words =
        level == 0
            ? "à dire"
            : level + " sur " + PracticeGauge.MOST + ", " + PracticeGauge.word(level);
    return new GaugeView(gauge.title(), level, words);
  }

  /** Whether each gauge has its level, which a draft may lack. */
  public boolean isGauged() {
    return practice.levels().size() == PracticeGauge.values().length;
  }

  public String meanEffort() {
    return mean(practice.effort());
  }

  public String meanGain() {
    return mean(practice.gain());
  }

  private static String mean(double mean) {
    return String.format(Locale.FRENCH, "%.2f", mean).replaceAll(",?0+$", "");
  }

  /** Marks of a gauge, from its least. */
  public List<Integer> marks() {
    return IntStream.rangeClosed(PracticeGauge.LEAST, PracticeGauge.MOST).boxed().toList();
  }

  /** An action of the plan, in words. */
  public record StepView(String action, String who, String when) {}

  public List<StepView> plan() {
    return practice.plan().stream()
        .map(step -> new StepView(line(step.action()), line(step.who()), months(step)))
        .toList();
  }

  private static String months(Step step) {
    return step.from() == step.until()
        ? "mois\u00a0" + step.from()
        : "mois\u00a0" + step.from() + "\u00a0à\u00a0" + step.until();
  }

  /** Where an example comes from, when it was not invented. */
  public boolean isInvented(Example example) {
    return example.source().isEmpty();
  }

  /** Whether an example leads to its source: in a draft, anything may stand there. */
  public boolean isLinked(Example example) {
    return example.source().filter(source -> source.address().startsWith("https://")).isPresent();
  }

  public List<PracticeFeedback> feedback() {
    return practice.feedback();
  }
}
