package fr.prevenance.rules.evaluate;

import static fr.prevenance.rules.model.Operator.AND;
import static fr.prevenance.rules.model.Operator.LESS;
import static fr.prevenance.rules.model.Operator.MORE;
import static fr.prevenance.rules.model.Operator.OR;
import static fr.prevenance.rules.model.Operator.OVER;
import static fr.prevenance.rules.model.Operator.PLUS;
import static fr.prevenance.rules.model.Operator.TIMES;

import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import java.util.List;

/**
 * Folds over a list, unfolded into binary operators in the order of the reference: real addition is
 * not associative.
 */
final class Lists {
  private final Compiler compiler;
  private final Program program;

  Lists(Compiler compiler, Program program) {
    this.compiler = compiler;
    this.program = program;
  }

  Step compile(Node.Aggregate aggregate, String scope) {
    boolean extreme = aggregate.fold() == Fold.MAXIMUM || aggregate.fold() == Fold.MINIMUM;
    if (extreme && !program.isStrict() && !compiler.replacesAbove(scope)) {
      // By a defect of the reference, nothing is replaced in its hidden rules.
      var items = compiler.withoutReplacements().all(aggregate.items(), scope);
      return extreme(aggregate.fold(), items, scope);
    }
    var items = items(aggregate, scope);
    return switch (aggregate.fold()) {
      case SUM -> sum(items);
      case PRODUCT -> product(items);
      case MEAN -> compiler.binary(OVER, sum(items), count(aggregate.items(), scope));
      case ALL -> fold(AND, Result.YES, items);
      case ANY -> fold(OR, Result.NO, items);
      case MAXIMUM, MINIMUM -> extreme(aggregate.fold(), items, scope);
    };
  }

  private List<Step> items(Node.Aggregate aggregate, String scope) {
    return aggregate.items().stream().map(item -> compiler.part(aggregate, item, scope)).toList();
  }

  /** {@code v1 + (v2 + (… + NA))}. */
  private Step sum(List<Step> items) {
    Step total = compiler.constant(Result.NOT_APPLICABLE);
    for (var item : items.reversed()) {
      total = compiler.binary(PLUS, item, total);
    }
    return total;
  }

  /** {@code vn * (… (v1 * 1))}. */
  private Step product(List<Step> items) {
    Step total = compiler.constant(Result.number(1, null, Missing.NONE));
    for (var item : items) {
      total = compiler.binary(TIMES, item, total);
    }
    return new SimplificationStep(compiler.slot(), total);
  }

  /** How many items are applicable, the last one looked at first. */
  private Step count(List<Node> items, String scope) {
    Step total = compiler.constant(Result.NOT_APPLICABLE);
    for (var item : items) {
      total = compiler.binary(PLUS, compiler.oneIfApplicable(item, scope), total);
    }
    return total;
  }

  private Step fold(Operator operator, Result start, List<Step> items) {
    Step all = compiler.constant(start);
    for (var item : items) {
      all = compiler.binary(operator, all, item);
    }
    return all;
  }

  private Step extreme(Fold fold, List<Step> items, String scope) {
    boolean greatest = fold == Fold.MAXIMUM;
    if (program.isStrict()) {
      return new ExtremeStep(compiler.slot(), items, greatest);
    }
    var hidden = new HiddenRules(program, compiler);
    return hidden.extreme(greatest ? MORE : LESS, items, scope);
  }
}
