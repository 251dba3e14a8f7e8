package fr.prevenance.server.journey;

/** What this software does for people and agents already, or that it must be developed. */
public enum ScenarioFunction implements Word {
  DETECTION("detection", "Détection des droits", "/console/traitements"),
  LIFE_EVENTS("evenements-de-vie", "Événements de vie", "/console/evenements"),
  CAMPAIGN("message", "Message de proposition", "/console/campagnes"),
  VERIFICATION("verification", "Vérification d’un message", "/verifier"),
  MESSAGE_PAGE("page-du-message", "Page ouverte par le lien du message", "/d/{token}"),
  PERSON_PAGE("page-personne", "Page de la personne : ses droits", "/mes-droits"),
  PREFILLED("demarche-preremplie", "Démarche préremplie", "/mes-droits/{id}"),
  CONFIRMATION("confirmation", "Confirmation ou correction", "/mes-droits/{id}/confirmation"),
  ACKNOWLEDGEMENT("accuse-reception", "Accusé de réception", "/console/demandes"),
  RENUNCIATION("renonciation", "Renonciation à un droit", "/mes-droits/{id}/renonciation"),
  OBJECTION("opposition", "Opposition à l’usage des données", "/opposition"),
  OWN_DATA("mes-donnees", "Données utilisées et leur origine", "/mes-donnees"),
  SIMULATOR("simulateur", "Simulateur", "/simulateur"),
  CATALOGUE("catalogue", "Catalogue des droits", "/droits"),
  CASE_FILE("dossier-agent", "Dossier vu par l’agent", "/console/dossiers/{id}"),
  REVIEW("examen", "Liste des cas à examiner", "/console/examens"),
  RENEWALS("echeances", "Échéances et renouvellements", "/console/echeances"),
  TO_DEVELOP("a-developper", "À développer", "");

  private final String word;
  private final String title;
  private final String route;

  ScenarioFunction(String word, String title, String route) {
    this.word = word;
    this.title = title;
    this.route = route;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String title() {
    return title;
  }

  /** Where the software does it, as its routes are written; empty: nowhere yet. */
  public String route() {
    return route;
  }
}
