package fr.prevenance.server.console.diagnosis;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Evidence;
import fr.prevenance.server.diagnosis.EvidenceSource;
import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is true of a body by the way this installation is built and configured for it, without
 * counting anything. It leans to an answer only where nothing of the practice is lacking for what
 * is served here; where a part is there, the sentence says which, and which is not.
 */
@Component
@Order(0)
class InstallationEvidence implements EvidenceSource {
  private static final String ELSEWHERE =
      " Ce que votre structure propose ailleurs n’est pas connu ici.";

  private static final String PERSONAL_SPACE =
      "En partie : derrière FranceConnect, chacun retrouve ce que votre organisme lui a proposé ici, ses demandes et leur état. Les courriers n’y sont pas."
          + ELSEWHERE;

  private static final String PROCEDURE =
      "En partie : la démarche préremplie se fait en ligne de la confirmation à la décision, pour %s. Rien ne dit ici si ce sont les plus demandées.";

  private static final String RECEIPT =
      "En partie : chaque demande faite ici reçoit par courriel un accusé de réception qui dit le délai et ce qui manque. Sans adresse électronique, il reste à envoyer par la poste ; si la réponse tarde, aucun mot d’attente ne part.";

  private static final String STEPS =
      "En partie : un message part quand un droit est proposé et quand la demande est reçue. Les étapes suivantes se lisent dans l’espace personnel, sans message.";

  private static final String TIMELINE =
      "En partie : sur le dossier d’une personne, l’agent lit les messages envoyés, les étapes en ligne, et les contacts notés ici depuis douze mois (téléphone, guichet, courrier, courriel). Ceux qui sont notés ailleurs n’y sont pas.";

  private static final String TELEPHONE =
      "Les démarches servies ici tiennent sur un écran de 360 points de large et marchent sans JavaScript."
          + ELSEWHERE;

  private final Processings processings;
  private final RightCatalogue rights;
  private final EventAgreements events;
  private final Clock clock;

  InstallationEvidence(
      Processings processings, RightCatalogue rights, EventAgreements events, Clock clock) {
    this.processings = processings;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Evidence> of(String siret) {
    var own = processings.ofBody(siret);
    if (own.isEmpty()) {
      return List.of();
    }
    Set<String> served = new TreeSet<>();
    own.forEach(processing -> served.addAll(processing.rights()));
    List<Evidence> all = new ArrayList<>();
    all.add(partly(4, PERSONAL_SPACE));
    all.add(partly(6, PROCEDURE.formatted(titles(served))));
    all.add(lifeEvents(own));
    all.add(partly(14, RECEIPT));
    all.add(partly(16, STEPS));
    all.add(partly(29, TIMELINE));
    all.add(full(30, TELEPHONE));
    simulator(served).ifPresent(all::add);
    return all;
  }

  private Evidence lifeEvents(List<Processing> own) {
    Set<ProcessingId> ids = own.stream().map(Processing::id).collect(Collectors.toSet());
    var agreed = events.all().stream().filter(one -> ids.contains(one.processing())).toList();
    if (agreed.isEmpty()) {
      return partly(
          9,
          "En partie : votre organisme cherche ici qui a droit à quoi quand des données lui sont livrées. Aucune convention ne lui signale encore les événements de vie.");
    }
    var partners =
        agreed.stream().map(EventAgreement::partner).distinct().collect(Collectors.joining(", "));
    return full(
        9,
        "Des événements de vie sont signalés ici à votre organisme par %s, et ce qu’ils ouvrent est proposé sans attendre de demande."
            .formatted(partners));
  }

  /** Without account, of the rights that are in force. */
  private Optional<Evidence> simulator(Set<String> served) {
    Set<String> simulated =
        rights.inForce(LocalDate.now(clock)).stream()
            .map(RightPack::slug)
            .filter(served::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (simulated.isEmpty()) {
      return Optional.empty();
    }
    var sentence = "Le simulateur public calcule sans compte : %s.".formatted(titles(simulated));
    return Optional.of(
        simulated.equals(served)
            ? full(36, sentence + ELSEWHERE)
            : partly(
                36,
                "En partie. %s Les autres droits que votre organisme sert ici n’y sont pas aujourd’hui."
                    .formatted(sentence)));
  }

  private String titles(Set<String> slugs) {
    return slugs.stream()
        .map(slug -> "« %s »".formatted(rights.get(slug).title()))
        .collect(Collectors.joining(", "));
  }

  private static Evidence full(int question, String sentence) {
    return new Evidence(question, Optional.of(Answer.YES), sentence, Optional.empty());
  }

  private static Evidence partly(int question, String sentence) {
    return new Evidence(question, Optional.empty(), sentence, Optional.empty());
  }
}
