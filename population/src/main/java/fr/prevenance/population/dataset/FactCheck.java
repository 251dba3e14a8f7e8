package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.SharedFact;
import fr.prevenance.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** One fact against its meaning. */
record FactCheck(String entity, DatasetFact fact, Section section) {

  List<PackIssue> issues() {
    List<PackIssue> issues = new ArrayList<>();
    checkEntity(issues);
    checkUnit(issues);
    checkPeriod(issues);
    checkMonthly(issues);
    return issues;
  }

  private void checkEntity(List<PackIssue> issues) {
    SharedFact meaning = fact.meaning();
    if (!meaning.entity().equals(entity)) {
      issues.add(
          section.issue(
              "nom",
              "entité-différente",
              "« %s » est une donnée de « %s », pas de « %s »."
                  .formatted(fact.name(), meaning.entity(), entity),
              "Déplacez-la, avec sa colonne, dans la table de « %s »."
                  .formatted(meaning.entity())));
    }
    if (meaning.belonging().isPresent()) {
      issues.add(
          section.issue(
              "nom",
              "donnée-d'appartenance",
              "« %s » se lit dans l'appartenance de la personne à son groupe."
                  .formatted(fact.name()),
              "Retirez-la : les colonnes « role » et « part » des appartenances la donnent."));
    }
  }

  private void checkUnit(List<PackIssue> issues) {
    SharedFact meaning = fact.meaning();
    if (section.has("unité") && !converts(meaning.unit(), section.text("unité"))) {
      issues.add(
          section.issue(
              "unité",
              "unité-inconvertible",
              "« %s » ne se convertit pas en « %s », l'unité de « %s »."
                  .formatted(
                      section.text("unité"), meaning.unit().orElse("sans unité"), fact.name()),
              "Livrez la donnée dans l'unité des droits, et retirez « unité »."));
    }
  }

  private boolean converts(Optional<String> unit, String delivered) {
    return fact.meaning().type() == FactDefinition.Type.NUMBER
        && unit.filter(wanted -> RuleBook.areConvertible(delivered, wanted)).isPresent();
  }

  private void checkPeriod(List<PackIssue> issues) {
    String period = fact.meaning().period();
    if (section.has("période") && !section.text("période").equals(period)) {
      issues.add(
          section.issue(
              "période",
              "période-différente",
              "« %s » porte sur « %s », pas sur « %s »."
                  .formatted(fact.name(), period, section.text("période")),
              "Livrez cette période-là, et retirez « période » ; une autre période est une autre"
                  + " donnée."));
    }
  }

  private void checkMonthly(List<PackIssue> issues) {
    if (fact.monthly().isEmpty()) {
      return;
    }
    checkWindow(fact.monthly().get(), issues);
    if (fact.meaning().type() != FactDefinition.Type.NUMBER || section.has("colonne")) {
      issues.add(
          section.issue(
              "nom",
              "correspondance-impossible",
              "« %s » ne peut pas se faire de mois.".formatted(fact.name()),
              "Une correspondance fait un nombre, sans « colonne: » : retirez l'une ou"
                  + " l'autre."));
    }
  }

  /** The months that are made into a fact are those it speaks of, where it says them. */
  private void checkWindow(MonthlyRows rows, List<PackIssue> issues) {
    Matcher months = MonthlyRows.WINDOW.matcher(fact.meaning().period());
    if (months.find() && !months.group().equals(rows.window())) {
      issues.add(
          section.issue(
              "nom",
              "fenêtre-différente",
              "« %s » porte sur « %s », mais sa correspondance sur « %s »."
                  .formatted(fact.name(), fact.meaning().period(), rows.window()),
              "Écrivez « fenêtre: %s » dans sa correspondance.".formatted(months.group())));
    }
  }
}
