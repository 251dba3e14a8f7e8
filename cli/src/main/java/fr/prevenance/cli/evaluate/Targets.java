package fr.prevenance.cli.evaluate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The targets of one person's question, under the situation on standard input. */
final class Targets {

  private Targets() {}

  /** What {@code --json} prints. */
  record Sheets(List<TargetAnswer.Sheet> results) {}

  /**
   * @throws Refusal with every fault of the rules or of the situation
   */
  static List<TargetAnswer> evaluate(Question.Defaults asked, InputStream input)
      throws IOException {
    RuleBook book = book(asked);
    Scenario scenario = scenario(book, asked, situation(input));
    return asked.expressions().stream()
        .map(target -> new TargetAnswer(target, scenario.evaluate(target)))
        .toList();
  }

  static String json(List<TargetAnswer> answers) {
    var sheets = new Sheets(answers.stream().map(TargetAnswer::sheet).toList());
    return JsonMapper.shared().writeValueAsString(sheets);
  }

  private static RuleBook book(Question.Defaults asked) {
    Options options = asked.compatibility() ? Options.COMPATIBLE : Options.STANDARD;
    try {
      return asked.rules().read(options);
    } catch (RuleBookException refused) {
      throw Refusal.input(RuleIssueReport.inRules(refused.issues()));
    }
  }

  private static Scenario scenario(
      RuleBook book, Question.Defaults asked, Map<String, String> situation) {
    try {
      return book.scenario(asked.date(), situation);
    } catch (RuleBookException refused) {
      throw Refusal.input(RuleIssueReport.inSituation(refused.issues()));
    }
  }

  private static Map<String, String> situation(InputStream input) throws IOException {
    byte[] text = isKeyboard() ? new byte[0] : input.readNBytes(LineAnswering.LONGEST);
    try {
      return isBlank(text) ? Map.of() : QuestionReader.situation(object(JsonText.read(text)));
    } catch (InputRefused refused) {
      throw Refusal.input(refused.why());
    }
  }

  private static JsonNode object(JsonNode situation) throws InputRefused {
    if (!situation.isObject()) {
      throw new InputRefused("Une situation s'écrit {\"nom de règle\": expression, …}.");
    }
    return situation;
  }

  /** Nobody is made to type a situation before seeing anything. */
  private static boolean isKeyboard() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  private static boolean isBlank(byte[] text) {
    for (byte each : text) {
      if (!Character.isWhitespace(each)) {
        return false;
      }
    }
    return true;
  }
}
