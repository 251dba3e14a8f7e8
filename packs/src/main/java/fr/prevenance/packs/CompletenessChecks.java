package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.FactDefinition.WhenMissing;
import fr.prevenance.packs.Form.Field;
import fr.prevenance.rules.DatedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack must hold before anybody is told of a right by it. */
final class CompletenessChecks {
  private static final List<String> OUTCOMES = List.of("éligible", "non éligible", "à compléter");

  private final List<PackIssue> issues = new ArrayList<>();

  List<PackIssue> issues() {
    return issues;
  }

  /** An amount says what span it pays for. */
  CompletenessChecks law(LawFile law) {
    Section result = law.top().child("résultat");
    if (result.has("montant") && !result.has("par")) {
      issues.add(
          result.issue(
              "montant",
              "montant-sans-période",
              "Le montant ne dit pas ce qu'il paie.",
              "Ajoutez « par: mois », « par: an », « par: une fois »…"));
    }
    return this;
  }

  /** No medical secret; each fact that decides is asked in the form. */
  CompletenessChecks facts(List<Located<FactDefinition>> facts, List<Field> fields) {
    Set<String> asked =
        fields.stream().flatMap(field -> field.fact().stream()).collect(Collectors.toSet());
    for (Located<FactDefinition> located : facts) {
      medicalSecret(located);
      FactDefinition fact = located.value();
      if (fact.whenMissing() == WhenMissing.TO_COMPLETE
          && fact.visibility() == Visibility.PERSON
          && fact.belonging().isEmpty()
          && !asked.contains(fact.name())) {
        issues.add(
            located
                .section()
                .issue(
                    "nom",
                    "question-absente",
                    "Le droit dépend de « " + fact.name() + " », que le formulaire ne demande pas.",
                    "Ajoutez à formulaire.yaml un champ avec « donnée: " + fact.name() + " »."));
      }
    }
    return this;
  }

  private void medicalSecret(Located<FactDefinition> located) {
    FactDefinition fact = located.value();
    Stream.of(fact.name(), fact.title())
        .flatMap(text -> HealthWords.in(text).stream())
        .findFirst()
        .ifPresent(word ->
            issues.add(
                located
                    .section()
                    .issue(
                        "nom",
                        "donnée-de-santé",
                        "« " + word + " » : le secret médical ne s'échange pas (CRPA, L114-8).",
                        "Retirez la donnée, ou déclarez la décision administrative sans son motif"
                            + " médical.")));
  }

  /** Each value of the law cites the text that set it. */
  CompletenessChecks rules(RulesFile rules) {
    for (String rule : rules.book().names()) {
      for (DatedValue value : rules.book().datedValues(rule)) {
        if (value.reference().isEmpty()) {
          issues.add(
              new PackIssue(
                  "valeur-sans-référence",
                  rules.file(),
                  rules.line(rule),
                  "« " + rule + " » : la valeur du " + value.from() + " ne cite aucun texte.",
                  "Ajoutez « référence: » avec le texte qui la fixe."));
        }
      }
    }
    return this;
  }

  /** Somebody entitled, somebody refused, somebody to be asked; each with its arithmetic. */
  CompletenessChecks cases(Section top, List<Case> cases) {
    Set<String> tried = cases.stream().map(Case::expected).collect(Collectors.toSet());
    OUTCOMES.stream()
        .filter(outcome -> !tried.contains(outcome))
        .forEach(outcome ->
            issues.add(
                top.issue(
                    "cas",
                    "exemple-absent",
                    "Aucun exemple n'attend « " + outcome + " ».",
                    "Ajoutez au moins une personne pour chaque issue.")));
    for (Section section : top.items("cas")) {
      if (!section.has("calcul")) {
        issues.add(
            section.issue(
                "description",
                "calcul-absent",
                "L'exemple ne pose pas son calcul.",
                "Ajoutez « calcul: » avec l'opération, pour qui la vérifie à la main."));
      }
    }
    return this;
  }
}
