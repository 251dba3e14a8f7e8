package fr.prevenance.cli.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is answered for one household. */
sealed interface Answer {

  /**
   * For facts without people.
   *
   * @param rights outcomes by slug, in the order asked for
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Decided(Optional<JsonNode> id, LocalDate date, Map<String, OutcomeSheet> rights)
      implements Answer {}

  /**
   * For people.
   *
   * @param rights by slug, in the order asked for: the outcome of each person or group that the
   *     right may belong to, by id
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DecidedForEach(
      Optional<JsonNode> id, LocalDate date, Map<String, Map<String, OutcomeSheet>> rights)
      implements Answer {}

  /**
   * @param line of the input, from 1
   * @param errors in French
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Refused(Optional<JsonNode> id, int line, List<String> errors) implements Answer {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
