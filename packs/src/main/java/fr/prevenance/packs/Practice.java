package fr.prevenance.packs;

import fr.prevenance.packs.PracticeGauge.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A practice of the relation between a body and those who turn to it, as its sheet describes it.
 *
 * @param slug name of its folder
 * @param number of a founding sheet, from 1 to 36; empty: a body wrote it
 * @param lever from 1 to 4, as in the catalogue
 * @param isNew added by the second edition of the founding catalogue
 * @param summary one sentence
 * @param why CommonMark without HTML, as the texts of {@code how} and of the examples
 * @param levels of each gauge, from 1 to 4
 * @param isProven a body's feedback says that it works
 * @param commitments identifiers of {@link Commitment}
 */
public record Practice(
    String slug,
    Optional<Integer> number,
    String title,
    int lever,
    boolean isNew,
    String summary,
    String why,
    List<Part> how,
    List<String> deliverables,
    List<Step> plan,
    List<Example> publicExamples,
    List<Example> marketExamples,
    Map<PracticeGauge, Integer> levels,
    boolean isProven,
    List<String> commitments,
    Platform platform,
    Optional<Author> author,
    List<PracticeFeedback> feedback) {

  /** Founding sheets. */
  public static final int FOUNDING = 36;

  public Practice {
    how = List.copyOf(how);
    deliverables = List.copyOf(deliverables);
    plan = List.copyOf(plan);
    publicExamples = List.copyOf(publicExamples);
    marketExamples = List.copyOf(marketExamples);
    levels = Map.copyOf(levels);
    commitments = List.copyOf(commitments);
    feedback = List.copyOf(feedback);
  }

  /** One way of doing it. */
  public record Part(String title, String text) {}

  /**
   * One action of its plan.
   *
   * @param from months after the start
   * @param until months after the start, not before {@code from}
   */
  public record Step(String action, String who, int from, int until) {}

  /** Where a fact can be read. */
  public record Source(String title, String address) {}

  /**
   * @param source empty: the example is invented
   */
  public record Example(String title, String text, Optional<Source> source) {}

  /** Who wrote a sheet, and whom to ask: a body and its service, nobody by name. */
  public record Author(String body, String contact) {}

  /** What this software does for the practice. */
  public record Platform(Scope scope, String text) {}

  /** How far software carries a practice. */
  public enum Scope {
    WELL("bien", "Le logiciel la porte"),
    PARTLY("en partie", "Le logiciel aide en partie"),
    ORGANISATION("organisation", "Affaire d’organisation");

    private final String word;
    private final String title;

    Scope(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** As {@code fiche.yaml} writes it. */
    public String word() {
      return word;
    }

    public String title() {
      return title;
    }
  }

  /** The same sheet with other feedback: proven where some of it says so. */
  public Practice with(List<PracticeFeedback> told) {
    return new Practice(
        slug,
        number,
        title,
        lever,
        isNew,
        summary,
        why,
        how,
        deliverables,
        plan,
        publicExamples,
        marketExamples,
        levels,
        told.stream().anyMatch(PracticeFeedback::isProven),
        commitments,
        platform,
        author,
        told);
  }

  public boolean isFounding() {
    return number.isPresent();
  }

  public int level(PracticeGauge gauge) {
    return Optional.ofNullable(levels.get(gauge)).orElseThrow();
  }

  /** What it brings: the mean of the four gauges, from 1 to 4. */
  public double gain() {
    return mean(Side.GAIN);
  }

  /** What it asks for: the mean of the four gauges, from 1 to 4. */
  public double effort() {
    return mean(Side.EFFORT);
  }

  private double mean(Side side) {
    return side.gauges().stream().mapToInt(this::level).average().orElseThrow();
  }
}
