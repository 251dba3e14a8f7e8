package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The columns of a call and what the day settles; shared by the threads that walk its rows.
 *
 * @param refusals which rows have an answer that is refused
 * @param targets names of the rules whose results are written
 * @param exchange what is read of other kinds and handed on to them
 * @param handedOn what this walk hands on
 */
record Batch(
    Given given,
    List<IntPredicate> refusals,
    RowInterpreter interpreter,
    List<String> targets,
    List<Column> outcomes,
    Exchange exchange,
    List<Link.Source> handedOn) {

  double settled(int slot) {
    return given.settled()[slot];
  }

  double[] values(int input) {
    return given.answers().get(input).numbers();
  }

  byte[] states(int input) {
    return given.answers().get(input).states();
  }

  int[] codes(int input) {
    return given.codes().get(input);
  }

  double[] results(int target) {
    return outcomes.get(target).numbers();
  }

  byte[] resultStates(int target) {
    return outcomes.get(target).states();
  }

  double[] linkNumbers(int link) {
    return exchange.linkNumbers(link);
  }

  int[] linkFlags(int link) {
    return exchange.linkFlags(link);
  }

  int[] linkGroups(int link) {
    return exchange.linkGroups(link);
  }

  double[] sourceNumbers(int source) {
    return exchange.sourceNumbers(handedOn.get(source).number());
  }

  int[] sourceFlags(int source) {
    return exchange.sourceFlags(handedOn.get(source).number());
  }

  boolean isRefused(int row) {
    for (var refusal : refusals) {
      if (refusal.test(row)) {
        return true;
      }
    }
    return false;
  }

  /** Writes a fault, or asks the interpreter where there is a doubt. */
  void put(int target, int row, int code) {
    if (code == States.DOUBT) {
      interpret(target, row);
    } else {
      outcomes.get(target).fail(row, Faults.code(code));
    }
  }

  void interpretAll(int row) {
    for (int target = 0; target < outcomes.size(); target++) {
      interpret(target, row);
    }
  }

  private void interpret(int target, int row) {
    interpreter.evaluate(targets.get(target), row, outcomes.get(target));
  }
}
