package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.RuleSource;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a question from a line of {@code --batch}. */
record QuestionReader(Question.Defaults defaults) {
  /** The name of a line's own rules in errors. */
  private static final String INLINE = "rules";

  private static final Set<String> KEYS =
      Keys.inOrder("id", INLINE, "situation", "expressions", "options");

  Question read(JsonNode line) throws InputRefused {
    Keys.require("Une ligne", line, KEYS);
    JsonNode settings = line.path("options");
    return new Question(
        rules(line.path(INLINE)),
        OptionsReader.read(settings, defaults.compatibility()),
        OptionsReader.date(settings).orElse(defaults.date()),
        situation(line.path("situation")),
        expressions(line.path("expressions")));
  }

  private RuleFiles rules(JsonNode rules) throws InputRefused {
    if (Keys.isAbsent(rules)) {
      return defaults.rules();
    }
    if (rules.isString()) {
      return RuleFiles.inline(new RuleSource(INLINE, rules.stringValue()));
    }
    if (rules.isObject()) {
      return RuleFiles.inline(new RuleSource(INLINE, ExpressionText.yaml(rules)));
    }
    throw new InputRefused("« rules » attend un texte YAML, ou un objet JSON.");
  }

  /** An answer that is null is none; yet its rule has to exist. */
  static Map<String, String> situation(JsonNode situation) throws InputRefused {
    Map<String, String> answers = new LinkedHashMap<>();
    if (Keys.isAbsent(situation)) {
      return answers;
    }
    if (!situation.isObject()) {
      throw new InputRefused("« situation » attend un objet {\"nom de règle\": expression, …}.");
    }
    situation
        .properties()
        .forEach(answer ->
            answers.put(
                Normalizer.normalize(answer.getKey(), Normalizer.Form.NFC),
                ExpressionText.of(answer.getValue())));
    return answers;
  }

  private List<String> expressions(JsonNode expressions) throws InputRefused {
    if (Keys.isAbsent(expressions) && !defaults.expressions().isEmpty()) {
      return defaults.expressions();
    }
    if (!expressions.isArray()) {
      throw new InputRefused("« expressions » attend une liste d'expressions.");
    }
    return expressions.valueStream().map(ExpressionText::of).toList();
  }

  /** How many results a line is owed, even one that is refused. */
  int resultsFor(Optional<JsonNode> line) {
    return line.map(known -> known.path("expressions"))
        .filter(JsonNode::isArray)
        .map(JsonNode::size)
        .orElse(Math.max(1, defaults.expressions().size()));
  }
}
