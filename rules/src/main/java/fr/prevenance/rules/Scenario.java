package fr.prevenance.rules;

import fr.prevenance.rules.evaluate.Session;
import fr.prevenance.rules.mechanism.RuleParser;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.model.SourceText;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclarationReader;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Tree;
import fr.prevenance.rules.syntax.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules under answers that are expressions: {@code 12 €/mois}, {@code 'CDI'}, {@code oui}, the name
 * of another rule, or mechanisms as YAML between braces.
 *
 * <p>For one thread: what one expression evaluates serves the next.
 */
public final class Scenario {
  private static final String ANSWER = "$SITUATION";
  private static final String EXPRESSION = "$EVALUATION";

  private final Session session;
  private final Options options;
  private DeclaredRules declared;

  private Scenario(Session session, DeclaredRules declared, Options options) {
    this.session = session;
    this.declared = declared;
    this.options = options;
  }

  static Scenario of(
      DeclaredRules rules, Session session, Options options, Map<String, String> answers)
      throws RuleBookException {
    var scenario = new Scenario(session, rules, options);
    scenario.answer(answers);
    return scenario;
  }

  /** Evaluates an expression, or mechanisms written as YAML between braces. Never throws. */
  public Evaluation evaluate(String expression) {
    var issues = new Issues();
    try {
      var declaration = declaration(EXPRESSION, expression, issues);
      var added = DeclarationReader.readOne(declaration, issues);
      var known = declared.with(added, session.nextIndex());
      var rules = RuleParser.parse(added, known, issues);
      issues.stopIfAny();
      return session.evaluate(rules, expression);
    } catch (RuleBookException refused) {
      var first = refused.issues().getFirst();
      return new Evaluation.Failed(first.code(), expression, first.message());
    }
  }

  private void answer(Map<String, String> answers) throws RuleBookException {
    if (options.strict().situation()) {
      read(answers);
      return;
    }
    for (var entry : answers.entrySet()) {
      try {
        read(Map.of(entry.getKey(), entry.getValue()));
      } catch (RuleBookException dropped) {
        // An answer that cannot be read is none, when asked so.
      }
    }
  }

  private void read(Map<String, String> answers) throws RuleBookException {
    var issues = new Issues();
    var added = new ArrayList<Declaration>();
    var answered = new LinkedHashMap<Integer, Integer>();
    answers.forEach((name, text) -> {
      var declaration = declaration(name + RuleName.SEPARATOR + ANSWER, text, issues);
      if (isAnswerable(name, declaration.place(), issues)) {
        answered.put(declared.index(new RuleName(name)), session.nextIndex() + added.size());
        added.addAll(DeclarationReader.readOne(declaration, issues));
      }
    });
    issues.stopIfAny();
    var known = declared.with(added, session.nextIndex());
    var rules = RuleParser.parse(added, known, issues);
    issues.stopIfAny();
    session.answer(rules, answered);
    declared = known;
    if (options.strict().checkPossibleValues() && !added.isEmpty()) {
      refuseImpossible(answered.keySet(), added.getFirst().place());
    }
  }

  private boolean isAnswerable(String name, Place place, Issues issues) {
    var rule = new RuleName(name);
    boolean reserved = name.equals(Model.EVALUATION_DAY) && !declared.isCompatible();
    if (!declared.isDeclared(rule) || reserved || declared.isSecret(rule)) {
      issues.add(
          place,
          reserved || !declared.isDeclared(rule) ? "reponse-inconnue" : "reponse-privee",
          "La réponse à « " + name + " » est refusée : aucune règle publique ne porte ce nom.",
          "Corrigez le nom, ou retirez cette réponse.");
      return false;
    }
    return true;
  }

  private void refuseImpossible(Iterable<Integer> rules, Place place) throws RuleBookException {
    var issues = new Issues();
    for (int rule : rules) {
      if (session.violatesPossibilities(rule)) {
        issues.add(
            place,
            "reponse-hors-possibilites",
            "Une réponse n'est pas l'une des possibilités de sa règle.",
            "Donnez l'une des possibilités.");
      }
    }
    issues.stopIfAny();
  }

  private static Declaration declaration(String name, String text, Issues issues) {
    var place = new Place(SourceText.of(name, text), 1, 1);
    var body =
        text.stripLeading().startsWith("{")
            ? YamlReader.read(new RuleSource(name, text), issues)
                .<Tree>map(mapping -> mapping)
                .orElse(new Tree.Mapping(List.of(), place))
            : new Tree.Scalar(text, true, true, place);
    return new Declaration(new RuleName(name), true, body, place);
  }
}
