package fr.prevenance.server.portal;

import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.Verdict;
import fr.prevenance.server.procedure.FrenchText;

/**
 * What the page says of a code.
 *
 * @param kind look of the alert: success, warning or error
 */
public record VerificationAnswer(String kind, String title, String text) {

  static VerificationAnswer of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sent sent ->
          new VerificationAnswer(
              "success",
              "Oui, ce message vient de nous",
              "%s l’a envoyé le %s. Il s’agit d’%s au sujet de : %s."
                  .formatted(
                      sent.bodyName(),
                      FrenchText.of(sent.sentOn()),
                      sent.kind() == MessageKind.RECEIPT
                          ? "un accusé de réception"
                          : "une proposition",
                      sent.rightTitle()));
      case Verdict.MistypedCode mistyped ->
          new VerificationAnswer(
              "warning",
              "Ce code comporte une faute de frappe",
              "Relisez le code sur le message, puis recommencez.");
      case Verdict.Unknown unknown ->
          new VerificationAnswer(
              "error",
              "Nous n’avons envoyé aucun message avec ce code",
              "C’est peut-être une fraude. Ne répondez pas, n’ouvrez pas ses liens et ne donnez"
                  + " aucune information. Pour un SMS, transférez-le au 33700.");
    };
  }
}
