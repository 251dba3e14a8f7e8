package fr.prevenance.server.journey;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A scene: one thing that somebody does.
 *
 * @param id the same in every version of the scenario
 * @param what happens, in a sentence
 * @param means what makes it possible: data, tool, training …; may be empty
 * @param moment of the map, which may be gone from it by now
 * @param track « piste » of the map, which may be gone as well
 */
public record ScenarioStep(
    String id,
    ScenarioActor actor,
    Doing doing,
    String what,
    String means,
    Optional<Moment> moment,
    Optional<UUID> track) {

  /** How it is done. */
  public sealed interface Doing {
    Form form();
  }

  /**
   * « Pratique »: physical, at a desk, by telephone, by post.
   *
   * @param sheet number of the practice sheet that says how
   */
  public record Practice(OptionalInt sheet) implements Doing {
    public static final int LAST_SHEET = 36;

    @Override
    public Form form() {
      return Form.PRACTICE;
    }
  }

  /** « Fonction »: digital, what a software does or offers. */
  public record Function(ScenarioFunction function) implements Doing {
    @Override
    public Form form() {
      return Form.FUNCTION;
    }

    public boolean isMissing() {
      return function == ScenarioFunction.TO_DEVELOP;
    }
  }

  /** A stage of the map, or one touchpoint in it. */
  public record Moment(String stage, Optional<String> touchpoint) {
    private static final String WITHIN = "/";

    /** As forms write it. */
    public String word() {
      return stage + touchpoint.map(point -> WITHIN + point).orElse("");
    }

    /** Empty where the text is not one. */
    static Optional<Moment> of(String word) {
      String[] parts = word.split(WITHIN, -1);
      boolean isOne = parts.length <= 2;
      for (String part : parts) {
        isOne &= Editing.isId(part);
      }
      return isOne
          ? Optional.of(
              new Moment(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()))
          : Optional.empty();
    }
  }

  /** Whether hands do it, or a software. */
  public enum Form implements Word {
    PRACTICE("pratique", "Pratique"),
    FUNCTION("fonction", "Fonction");

    private final String word;
    private final String title;

    Form(String word, String title) {
      this.word = word;
      this.title = title;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String title() {
      return title;
    }
  }

  ScenarioStep as(String copy) {
    return new ScenarioStep(copy, actor, doing, what, means, moment, track);
  }
}
