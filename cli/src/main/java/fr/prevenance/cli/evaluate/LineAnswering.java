package fr.prevenance.cli.evaluate;

import fr.prevenance.cli.lines.Lines;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** From a line of {@code --batch} to its answer: always one, whatever the line. */
record LineAnswering(QuestionReader reader, Evaluator evaluator) {
  /** Bytes of the longest line. */
  static final int LONGEST = 16 << 20;

  String answer(Lines.Line line) {
    try {
      return reply(line).text();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      // One line must not stop the others; nothing of it is kept.
      return refusal(Optional.empty(), ErrorSheet.internal(defect)).text();
    }
  }

  private Reply reply(Lines.Line line) {
    if (line.isTooLong()) {
      return refusal(
          Optional.empty(),
          ErrorSheet.inInput("Une ligne tient en %d octets au plus.".formatted(LONGEST)));
    }
    try {
      return reply(JsonText.read(line.bytes()));
    } catch (InputRefused refused) {
      return refusal(Optional.empty(), ErrorSheet.inInput(refused.why()));
    }
  }

  private Reply reply(JsonNode line) {
    try {
      return new Reply(id(Optional.of(line)), evaluator.answer(reader.read(line)));
    } catch (InputRefused refused) {
      return refusal(Optional.of(line), ErrorSheet.inInput(refused.why()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      return refusal(Optional.of(line), ErrorSheet.internal(defect));
    }
  }

  private Reply refusal(Optional<JsonNode> line, ErrorSheet error) {
    return Reply.failed(id(line), reader.resultsFor(line), error);
  }

  private static JsonNode id(Optional<JsonNode> line) {
    return line.map(known -> known.path("id"))
        .filter(id -> !id.isMissingNode())
        .orElse(NullNode.getInstance());
  }
}
