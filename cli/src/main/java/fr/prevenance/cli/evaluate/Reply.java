package fr.prevenance.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to one line.
 *
 * @param id as it was given; null when it could not be read
 * @param results one for each expression
 */
@JsonPropertyOrder({"id", "results"})
record Reply(JsonNode id, List<ResultSheet> results) {
  Reply {
    results = List.copyOf(results);
  }

  static Reply failed(JsonNode id, int expressions, ErrorSheet error) {
    return new Reply(id, Collections.nCopies(expressions, ResultSheet.failed(error)));
  }

  String text() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
