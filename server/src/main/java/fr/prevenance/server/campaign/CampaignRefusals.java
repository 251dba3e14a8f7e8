package fr.prevenance.server.campaign;

/** Refusals that do not depend on what the campaign contains. */
final class CampaignRefusals {

  private CampaignRefusals() {}

  static Refusal unknownRun() {
    return new Refusal(
        "detection-inconnue",
        "Cette détection n'existe pas dans ce traitement.",
        "Choisissez une détection dans la liste de ce traitement.");
  }

  static Refusal untitled() {
    return new Refusal(
        "titre-vide",
        "Cette campagne n'a pas de titre.",
        "Donnez-lui un titre que vos collègues reconnaîtront.");
  }

  static Refusal runTaken() {
    return new Refusal(
        "campagne-existante",
        "Cette détection a déjà sa campagne : personne n'est prévenu deux fois.",
        "Ouvrez la campagne existante, ou lancez une nouvelle détection.");
  }

  static Refusal unknownCampaign() {
    return new Refusal(
        "campagne-inconnue",
        "Cette campagne n'existe pas dans ce traitement.",
        "Choisissez une campagne dans la liste de ce traitement.");
  }

  static Refusal sameAgent() {
    return new Refusal(
        "meme-agent",
        "Vous avez déjà approuvé cette campagne.",
        "Demandez à un autre chargé de campagne de l'approuver.");
  }

  static Refusal impossible(CampaignState state) {
    return new Refusal(
        "etape-impossible",
        "Cette campagne est %s.".formatted(state.label()),
        "Rechargez la page pour voir ce qui est encore possible.");
  }
}
