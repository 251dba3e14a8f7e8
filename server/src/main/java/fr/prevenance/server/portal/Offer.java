package fr.prevenance.server.portal;

import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.server.detection.Detection.Kind;
import fr.prevenance.server.procedure.FrenchText;
import fr.prevenance.server.procedure.Procedure;
import fr.prevenance.server.procedure.ProcedureState;
import fr.prevenance.server.procedure.Proposal;
import java.util.EnumSet;

/** A proposal in the words of the portal: never surer than the rules are. */
public record Offer(Proposal proposal) {

  public String id() {
    return proposal.detection().id().toString();
  }

  public String title() {
    return proposal.right().title();
  }

  /** Whether the person may still answer. */
  public boolean isOpen() {
    return EnumSet.of(ProcedureState.PROPOSED, ProcedureState.OPENED).contains(proposal.state());
  }

  public ProcedureState state() {
    return proposal.state();
  }

  /** « Vous avez droit à », « Vous avez sans doute droit à », « Vous avez peut-être droit à ». */
  public String claim() {
    if (proposal.detection().kind() != Kind.ELIGIBLE) {
      return "Vous avez peut-être droit à";
    }
    return switch (proposal.detection().certainty().orElse(Certainty.POSSIBLE)) {
      case CERTAIN -> "Vous avez droit à";
      case PROBABLE -> "Vous avez sans doute droit à";
      case POSSIBLE -> "Vous avez peut-être droit à";
    };
  }

  /** What the degree of certainty means, in one sentence. */
  public String certainty() {
    if (proposal.detection().kind() != Kind.ELIGIBLE) {
      return "Il nous manque une information pour le savoir : le formulaire vous la demande.";
    }
    return switch (proposal.detection().certainty().orElse(Certainty.POSSIBLE)) {
      case CERTAIN -> "Toutes les conditions sont vérifiées avec des données certifiées.";
      case PROBABLE -> "Une condition n’a pas pu être vérifiée. Elle est presque toujours remplie.";
      case POSSIBLE -> "Certaines conditions restent à vérifier avec vous.";
    };
  }

  public boolean hasAmount() {
    return proposal.detection().amountInCents().isPresent();
  }

  /** With « environ » unless the amount is certain. */
  public String amount() {
    var amount = FrenchText.euros(proposal.detection().amountInCents().orElse(0));
    var isCertain = proposal.detection().certainty().filter(Certainty.CERTAIN::equals).isPresent();
    return isCertain ? amount : "environ " + amount;
  }

  public Reasoning reasoning() {
    return Reasoning.of(proposal.detection().explanation());
  }

  /** By which the person and the service find the request again; empty text before. */
  public String number() {
    return proposal.procedure().map(Procedure::number).orElse("");
  }

  /** When it was confirmed. */
  public String confirmedNotice() {
    return "Demande numéro " + number() + ". Vous n’avez plus rien à faire pour l’instant.";
  }

  /** What the service's silence means (CRPA L231-1, L231-4). */
  public String silence() {
    var silence = proposal.right().silence();
    return "Sans réponse dans un délai de %d mois, votre demande est considérée comme %s (%s)."
        .formatted(
            silence.months(),
            silence.isAcceptance() ? "acceptée" : "rejetée ; vous pourrez alors la contester",
            silence.legalBasis());
  }

  /** One word for the list. */
  public String status() {
    return switch (proposal.state()) {
      case PROPOSED, OPENED -> "À confirmer";
      case CONFIRMED -> "Demande reçue";
      case TO_EXAMINE -> "Un agent regarde";
      case AWARDED -> "Attribué";
      case RENOUNCED -> "Vous n’en voulez pas";
      case OBJECTED -> "Opposition";
    };
  }

  /** Colour of that word. */
  public String statusKind() {
    return switch (proposal.state()) {
      case PROPOSED, OPENED -> "warning";
      case CONFIRMED, TO_EXAMINE -> "info";
      case AWARDED -> "success";
      case RENOUNCED, OBJECTED -> "info";
    };
  }
}
