package fr.prevenance.rules.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program, a situation and the expressions asked of both engines.
 *
 * @param rules rule name to definition: maps, lists, texts, numbers, and Jackson's null node where
 *     YAML would say nothing; empty where {@code model} names a public model
 * @param model the npm package that holds the rules
 */
public record AgreementCase(
    String id,
    Map<String, Object> rules,
    Optional<String> model,
    Map<String, Object> situation,
    List<String> expressions,
    CaseOptions options) {

  public static AgreementCase of(
      String id,
      Map<String, Object> rules,
      Map<String, Object> situation,
      List<String> expressions,
      CaseOptions options) {
    return new AgreementCase(id, rules, Optional.empty(), situation, expressions, options);
  }

  /** The case with other rules. */
  public AgreementCase withRules(Map<String, Object> others) {
    return new AgreementCase(id, others, model, situation, expressions, options);
  }

  /** The case with another situation. */
  public AgreementCase withSituation(Map<String, Object> other) {
    return new AgreementCase(id, rules, model, other, expressions, options);
  }

  /** The case with other expressions. */
  public AgreementCase withExpressions(List<String> others) {
    return new AgreementCase(id, rules, model, situation, others, options);
  }

  /** The case with other options. */
  public AgreementCase withOptions(CaseOptions others) {
    return new AgreementCase(id, rules, model, situation, expressions, others);
  }

  /** The rules as JSON, which is YAML: what our engine reads. */
  public String rulesText() {
    return Json.text(rules);
  }

  /** What the reference reads. */
  Map<String, Object> request() {
    var request = new LinkedHashMap<String, Object>();
    request.put("id", id);
    if (model.isEmpty()) {
      request.put("rules", rules);
    }
    model.ifPresent(name -> request.put("model", name));
    request.put("situation", situation);
    request.put("expressions", expressions);
    request.put("options", options.toMap());
    return request;
  }
}
