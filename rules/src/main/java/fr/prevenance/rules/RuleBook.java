package fr.prevenance.rules;

import java.util.List;
import java.util.Optional;

/** A set of Publicodes rules, parsed, resolved and checked; immutable and safe for many threads. */
public final class RuleBook {

  private RuleBook() {}

  /**
   * Reads and checks rules files as one model.
   *
   * @throws RuleBookException with every fault found
   */
  public static RuleBook read(List<RuleSource> sources) throws RuleBookException {
    throw new UnsupportedOperationException();
  }

  /** Names of the public rules, in source order. */
  public List<String> names() {
    throw new UnsupportedOperationException();
  }

  /** What a rule, public or private, says of itself. */
  public Optional<RuleInfo> find(String name) {
    throw new UnsupportedOperationException();
  }

  /** Evaluates a rule by its full name, with its whole trace. */
  public Evaluation evaluate(String rule, Situation situation) {
    throw new UnsupportedOperationException();
  }
}
