package fr.prevenance.bench.rules;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The net salary of modele-social, by the interpreter. */
@State(Scope.Thread)
public class NetSalary {
  private final RuleBook book = SocialModel.found().book();
  private final List<Map<String, String>> situations = SocialModel.situations();
  private int next;

  /** Value, unit, state and missing variables. */
  @Benchmark
  public Evaluation value() throws RuleBookException {
    return book.scenario(Households.DAY, situations.get(next())).evaluate(SocialModel.ASKED);
  }

  /** All of that and the explanation tree. */
  @Benchmark
  public Object explained() throws RuleBookException {
    return ((Evaluation.Computed) value()).explanation();
  }

  private int next() {
    return next++ % situations.size();
  }
}
