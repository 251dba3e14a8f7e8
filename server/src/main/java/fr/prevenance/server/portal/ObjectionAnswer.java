package fr.prevenance.server.portal;

import fr.prevenance.server.message.Cancellation;
import fr.prevenance.server.procedure.Objection;
import java.util.ArrayList;
import java.util.List;

/**
 * What the person is told of their objection.
 *
 * @param done what was destroyed, and what was not, one sentence each
 */
public record ObjectionAnswer(String title, List<String> done) {

  static ObjectionAnswer of(Objection outcome) {
    return switch (outcome) {
      case Objection.Destroyed destroyed ->
          new ObjectionAnswer("Votre opposition est enregistrée", destroyed(destroyed));
      case Objection.AlreadyDone already ->
          new ObjectionAnswer(
              "Votre opposition était déjà enregistrée",
              List.of("Nous ne détenons plus aucune donnée sur vous pour ce traitement."));
      case Objection.ToBeWeighed weighed ->
          new ObjectionAnswer(
              "Un agent va examiner votre opposition",
              List.of(
                  "Le droit d’une autre personne dépend de certaines de ces données.",
                  "Un agent vous répond dans un délai d’un mois. Aucune machine ne décidera.",
                  "Vos autres données pour ce traitement sont détruites."));
      case Objection.UnknownCode unknown ->
          new ObjectionAnswer("Code inconnu", List.of("Aucun de nos messages ne porte ce code."));
    };
  }

  private static List<String> destroyed(Objection.Destroyed outcome) {
    var done = new ArrayList<String>();
    done.add(
        outcome.cases() == 0
            ? "Nous ne détenions aucune donnée sur vous pour ce traitement."
            : "Les données que nous avions reçues sur vous sont détruites, avec la proposition.");
    messages(outcome.messages(), done);
    if (outcome.keptAwards() > 0) {
      done.add("Un droit vous est déjà attribué : le dossier de cette décision est conservé.");
    }
    return done;
  }

  private static void messages(Cancellation messages, List<String> done) {
    if (messages.cancelled() > 0) {
      done.add("Le message qui allait partir ne partira pas.");
    }
    if (messages.inFlight() > 0) {
      done.add("Un message était en train de partir : vous le recevrez peut-être encore.");
    }
    if (messages.alreadySent() > 0) {
      done.add("Le texte et l’adresse du message déjà envoyé sont effacés.");
    }
  }
}
