package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Possibilities;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which answers to a rule are refused: then the whole row fails.
 *
 * @param hasNoUnit whether the rule expects numbers without unit
 */
record AnswerFilter(Input input, Optional<Possibilities> possibilities, boolean hasNoUnit) {

  /** Whether any answer may be refused. */
  boolean checks() {
    return possibilities.isPresent() || refusesUnit();
  }

  /** Tells of a row whether its answer is refused. */
  IntPredicate over(Column column) {
    var states = column.states();
    if (refusesUnit()) {
      return row -> states[row] == Column.VALUE;
    }
    if (input.type() == Column.Type.TEXT) {
      var possible = possibleWords(column);
      var numbers = column.numbers();
      return row -> states[row] == Column.VALUE && !possible[(int) numbers[row]];
    }
    return row -> states[row] == Column.VALUE && !isPossible(column.value(row));
  }

  private boolean refusesUnit() {
    return hasNoUnit && input.unit().isPresent();
  }

  private boolean[] possibleWords(Column column) {
    var words = column.words();
    var possible = new boolean[words.size()];
    for (int position = 0; position < possible.length; position++) {
      possible[position] = isPossible(Value.of(words.get(position)));
    }
    return possible;
  }

  private boolean isPossible(Value value) {
    return possibilities.filter(all -> all.accepts(value)).isPresent();
  }
}
