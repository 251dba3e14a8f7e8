package fr.prevenance.server.console;

import fr.prevenance.server.procedure.Objection;

/** What an agent tells the person whose objection was just recorded. */
final class ObjectionSentence {

  private ObjectionSentence() {}

  static String of(Objection outcome) {
    return switch (outcome) {
      case Objection.Destroyed destroyed ->
          "Opposition enregistrée : les données de la personne sont détruites (%d dossier(s)).%s%s"
              .formatted(destroyed.cases(), onItsWay(destroyed), kept(destroyed));
      case Objection.AlreadyDone(var processing) ->
          "L’opposition était déjà enregistrée pour « %s ».".formatted(processing.title());
      case Objection.ToBeWeighed(var processing) ->
          "Opposition reçue pour « %s ». Le droit d’une autre personne en dépend : un agent doit l’examiner dans le mois."
              .formatted(processing.title());
      case Objection.UnknownCode() -> "Aucun de nos messages ne porte ce code.";
    };
  }

  private static String onItsWay(Objection.Destroyed destroyed) {
    return destroyed.messages().inFlight() == 0
        ? ""
        : " Un message était en cours d’envoi : il peut encore arriver.";
  }

  private static String kept(Objection.Destroyed destroyed) {
    return destroyed.keptAwards() == 0 ? "" : " Un droit déjà attribué garde son dossier.";
  }
}
