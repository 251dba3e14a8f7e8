package fr.prevenance.packs;

import fr.prevenance.packs.Practice.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the sheet of a practice must be, beyond the form of each of its keys. */
final class PracticeChecks {
  /** Number of the last founding sheet of each lever. */
  private static final int[] LAST = {11, 22, 29, 36};

  private final PracticeFile file;
  private final Section top;
  private final Set<String> commitments;
  private final List<PackIssue> issues = new ArrayList<>();

  private PracticeChecks(PracticeFile file, Set<String> commitments) {
    this.file = file;
    this.top = file.top();
    this.commitments = new TreeSet<>(commitments);
  }

  /**
   * @param commitments identifiers that the sheet may name
   */
  static List<PackIssue> check(
      PracticeFile file, List<PracticeFeedback> feedback, Set<String> commitments) {
    PracticeChecks checks = new PracticeChecks(file, commitments);
    checks.origin();
    checks.plan();
    checks.examples(PracticeFile.PUBLIC);
    checks.examples(PracticeFile.MARKET);
    checks.commitments();
    checks.proof(feedback);
    return checks.issues;
  }

  private void origin() {
    boolean isFounding = file.number().isPresent();
    file.number().ifPresent(this::lever);
    if (isFounding == top.has("auteur")) {
      report(
          isFounding ? "auteur" : "titre",
          isFounding ? "auteur-de-trop" : "auteur-absent",
          isFounding
              ? "Une fiche d'origine, numérotée, n'a pas d'auteur."
              : "La fiche n'a ni numéro, ni auteur.",
          isFounding
              ? "Retirez « auteur », ou « numéro » si votre organisme l'a écrite."
              : "Ajoutez « auteur : {organisme : …, contact : …} ».");
    }
    for (String sector : List.of(PracticeFile.PUBLIC, PracticeFile.MARKET)) {
      if (isFounding && file.examples(sector).isEmpty()) {
        report(
            "exemples",
            "exemple-absent",
            "Une fiche d'origine a un exemple « " + sector + " » au moins.",
            "Ajoutez-le sous « exemples › " + sector + " ».");
      }
    }
  }

  private void lever(int number) {
    int expected = 1;
    while (number > LAST[expected - 1]) {
      expected++;
    }
    if (file.lever() != expected) {
      report(
          "levier",
          "levier-incohérent",
          "La fiche " + number + " n'est pas du levier " + file.lever() + ".",
          "Écrivez « levier : " + expected + " », ou corrigez le numéro.");
    }
  }

  private void plan() {
    int before = 0;
    for (Section section : top.items("plan")) {
      Step step = PracticeFile.step(section);
      if (step.until() < step.from()) {
        issues.add(
            section.issue(
                "fin",
                "mois-inversés",
                "L'action finit au mois " + step.until() + ", avant le mois " + step.from() + ".",
                "Échangez « début » et « fin », ou corrigez-les."));
      }
      if (step.from() < before) {
        issues.add(
            section.issue(
                "début",
                "plan-désordonné",
                "L'action commence avant celle qui la précède.",
                "Rangez les actions par mois de début."));
      }
      before = step.from();
    }
  }

  private void examples(String sector) {
    for (Section example : file.examples(sector)) {
      if (example.has("inventé") == example.has("source")) {
        issues.add(
            example.issue(
                "titre",
                "exemple-sans-origine",
                example.has("source")
                    ? "L'exemple est dit inventé, et a une source."
                    : "L'exemple n'est ni dit inventé, ni tiré d'une source.",
                "Gardez « inventé : oui », ou « source : {titre : …, adresse : …} »."));
      }
    }
  }

  private void commitments() {
    List<String> named = top.texts("engagements");
    for (int i = 0; i < named.size(); i++) {
      if (!commitments.contains(named.get(i))) {
        issues.add(
            top.child("engagements")
                .issue(
                    Integer.toString(i),
                    "engagement-inconnu",
                    "L'engagement « " + named.get(i) + " » n'est pas dans engagements.yaml.",
                    commitments.isEmpty()
                        ? "Retirez-le : aucun engagement n'est connu."
                        : Spelling.suggestion(named.get(i), commitments)));
      }
    }
  }

  private void proof(List<PracticeFeedback> feedback) {
    if (PracticeFile.isProven(top) && feedback.stream().noneMatch(PracticeFeedback::isProven)) {
      report(
          "avancement",
          "validé-sans-retour",
          "La fiche est dite validée, mais aucun retour d'expérience ne l'est.",
          "Écrivez « avancement : en cours », ou ajoutez un retour validé dans « retours ».");
    }
  }

  private void report(String key, String code, String message, String mend) {
    issues.add(top.issue(key, code, message, mend));
  }
}
