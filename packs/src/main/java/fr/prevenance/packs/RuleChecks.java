package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.WhenMissing;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the rules with the facts declared and with the rules that {@code résultat:} names. */
final class RuleChecks {
  private static final Set<String> RULES = Set.of("éligibilité", "montant", "certitude");

  private final RulesFile rules;
  private final LocalDate date;
  private final List<PackIssue> issues = new ArrayList<>();

  /**
   * @param date a day on which the right is in force
   */
  RuleChecks(RulesFile rules, LocalDate date) {
    this.rules = rules;
    this.date = date;
  }

  List<PackIssue> issues() {
    return List.copyOf(issues);
  }

  RuleChecks results(LawFile law) {
    Section result = law.top().child("résultat");
    result.keys().stream().filter(RULES::contains).forEach(key -> exists(result, key));
    List<String> details = result.texts("détails");
    IntStream.range(0, details.size())
        .forEach(i -> exists(result.child("détails"), Integer.toString(i)));
    law.top().items("échéances").forEach(deadline -> exists(deadline, "date"));
    for (Section threshold : result.items("seuils")) {
      exists(threshold, "quantité");
      exists(threshold, "limite");
    }
    return this;
  }

  private void exists(Section section, String key) {
    String rule = section.text(key);
    if (!rules.has(rule)) {
      issues.add(RulesFile.unknown(section, key, rule, rules.book()));
    }
  }

  RuleChecks facts(List<Located<FactDefinition>> facts) {
    facts.forEach(this::fact);
    List<String> declared = facts.stream().map(fact -> fact.value().name()).toList();
    rules.asked(date).stream().filter(rule -> !declared.contains(rule)).forEach(this::undeclared);
    return this;
  }

  private void fact(Located<FactDefinition> fact) {
    exists(fact.section(), "nom");
    livesUnderItsEntity(fact);
    rules.book().find(fact.value().name()).ifPresent(rule -> agrees(fact, rule));
  }

  private void livesUnderItsEntity(Located<FactDefinition> fact) {
    String entity = fact.value().entity();
    if (!fact.value().name().startsWith(entity + " . ")) {
      issues.add(
          fact.section()
              .issue(
                  "entité",
                  "entité-incohérente",
                  "La donnée n'est pas rangée sous son entité « " + entity + " ».",
                  "Un nom de donnée commence par celui de son entité : « " + entity + " . … »."));
    }
  }

  private void undeclared(String rule) {
    issues.add(
        new PackIssue(
            "donnée-non-déclarée",
            rules.file(),
            rules.line(rule),
            "La règle « " + rule + " » demande une donnée qui n'est pas dans donnees.yaml.",
            "Déclarez-la avec son détenteur et sa nécessité, ou donnez-lui une valeur."));
  }

  private void agrees(Located<FactDefinition> located, RuleInfo rule) {
    FactDefinition fact = located.value();
    String type = FactsFile.word(fact.type());
    if (rule.type().isPresent() && !rule.type().get().equals(type)) {
      differs(located, "type", type, rule.type().get());
    }
    if (!rule.unit().equals(fact.unit())) {
      differs(located, "unité", fact.unit().orElse("sans unité"), rule.unit().orElse("sans unité"));
    }
    checkDefault(located);
  }

  private void differs(Located<FactDefinition> located, String key, String here, String there) {
    issues.add(
        located
            .section()
            .issue(
                key,
                "définition-différente-des-règles",
                "« " + here + " » ici, mais « " + there + " » dans " + RulesFile.NAME + ".",
                "Écrivez la même chose des deux côtés."));
  }

  /** Unknown is not no: only a fact declared {@code moins certain} may be assumed. */
  private void checkDefault(Located<FactDefinition> located) {
    boolean assumed = located.value().whenMissing() == WhenMissing.LESS_CERTAIN;
    if (rules.unanswered(located.value().name(), date) instanceof Evaluation.Computed computed
        && assumed == (computed.value() instanceof Value.Undefined)) {
      issues.add(
          located
              .section()
              .issue(
                  "si absente",
                  "absence-incohérente",
                  assumed
                      ? "Une donnée « moins certain » demande « par défaut » dans les règles."
                      : "Une donnée « à compléter » ne peut pas avoir de « par défaut ».",
                  assumed
                      ? "Ajoutez « par défaut », ou écrivez « si absente: à compléter »."
                      : "Retirez « par défaut », ou écrivez « si absente: moins certain »."));
    }
  }
}
