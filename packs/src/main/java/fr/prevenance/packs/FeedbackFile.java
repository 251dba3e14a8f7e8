package fr.prevenance.packs;

import fr.prevenance.packs.PracticeFeedback.Figure;

/** {@code retours/*.yaml}, which follows its schema. */
record FeedbackFile(Section top) {
  static final String FOLDER = "retours/";
  static final String EXTENSION = ".yaml";

  PracticeFeedback feedback(String name) {
    return new PracticeFeedback(
        name.substring(FOLDER.length(), name.length() - EXTENSION.length()),
        top.text("titre"),
        top.text("organisme"),
        top.text("période"),
        PracticeFile.isProven(top),
        top.text("texte"),
        top.items("chiffres").stream()
            .map(figure -> new Figure(figure.text("quoi"), figure.text("valeur")))
            .toList());
  }
}
