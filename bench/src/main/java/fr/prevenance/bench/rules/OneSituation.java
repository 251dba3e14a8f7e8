package fr.prevenance.bench.rules;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One household after the other, by the interpreter. */
@State(Scope.Thread)
public abstract class OneSituation {
  private static final int HOUSEHOLDS = 1024;

  private final String asked;
  private final RuleBook book;
  private final RuleBook compatible;
  private final List<Situation> situations;
  private final List<Map<String, String>> expressions;
  private int next;

  protected OneSituation(String setName) {
    var set = RuleSet.named(setName);
    var households = Households.draw(set, HOUSEHOLDS);
    this.asked = set.asked();
    this.book = set.read(Options.STANDARD);
    this.compatible = set.read(Options.COMPATIBLE);
    this.situations = households.situations();
    this.expressions = households.expressions();
  }

  /** Value, unit, state and missing variables. */
  @Benchmark
  public Evaluation value() {
    return book.evaluate(asked, situations.get(next()));
  }

  /** All of that and the explanation tree, whose sentences are written when read. */
  @Benchmark
  public Explanation explained() {
    var evaluation = (Evaluation.Computed) book.evaluate(asked, situations.get(next()));
    return evaluation.explanation();
  }

  /** The explanation with all its sentences, as a person reads it. */
  @Benchmark
  public String told() {
    return ExplanationText.toText(explained());
  }

  /** The answers are expressions to parse, as for the npm engine; evaluated as it does. */
  @Benchmark
  public Evaluation written() throws RuleBookException {
    return compatible.scenario(Households.DAY, expressions.get(next())).evaluate(asked);
  }

  private int next() {
    return next++ & HOUSEHOLDS - 1;
  }

  /** The 27 rules. */
  public static class Heating extends OneSituation {
    public Heating() {
      super(RuleSet.HEATING.name());
    }
  }

  /** The 61 rules. */
  public static class Household extends OneSituation {
    public Household() {
      super(RuleSet.HOUSEHOLD.name());
    }
  }
}
