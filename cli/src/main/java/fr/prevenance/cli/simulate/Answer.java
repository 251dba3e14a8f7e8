package fr.prevenance.cli.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is answered for one household. */
sealed interface Answer {

  /**
   * @param rights outcomes by slug, in the order asked for
   */
  record Decided(LocalDate date, Map<String, OutcomeSheet> rights) implements Answer {}

  /**
   * @param line of the input, from 1
   * @param errors in French
   */
  record Refused(int line, List<String> errors) implements Answer {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
