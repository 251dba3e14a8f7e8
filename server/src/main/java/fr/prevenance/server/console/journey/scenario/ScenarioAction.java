package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.journey.Word;

/** What a form of these pages asks for. */
enum ScenarioAction implements Word {
  HEADING("entete", "Scénario enregistré."),
  ADD("ajouter", "Scène ajoutée."),
  WRITE("ecrire", "Scène enregistrée."),
  MOVE("deplacer", "Scène déplacée."),
  DUPLICATE("dupliquer", "Scène copiée : la copie suit l’original."),
  DELETE("supprimer", "Scène supprimée. L’historique garde la version d’avant."),
  RESTORE("retablir", "Scénario rétabli.");

  private final String word;
  private final String title;

  ScenarioAction(String word, String title) {
    this.word = word;
    this.title = title;
  }

  @Override
  public String word() {
    return word;
  }

  /** What is said once it is done. */
  @Override
  public String title() {
    return title;
  }

  /** Whether its page is the scenario rather than its scenes. */
  boolean isAboutAll() {
    return this == HEADING || this == RESTORE;
  }
}
