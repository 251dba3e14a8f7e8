package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.Figure.Share;
import fr.prevenance.server.barometer.MessageDetail.Fate;
import fr.prevenance.server.barometer.RequestDetail.Receipt;
import fr.prevenance.server.contact.ContactEvent.Channel;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Evidence;
import fr.prevenance.server.diagnosis.EvidenceSource;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the last twelve months count, for the questions that such counts are about. It leans towards
 * an answer only where the count alone gives it; a question that also asks what is done about the
 * figure gets the figure, and no more.
 */
@Component
class BarometerEvidence implements EvidenceSource {
  private static final String PAGE = "/console/pratiques/barometre";
  private static final long FEWEST = Published.FEWEST;
  private static final int MONTHS_BEFORE = 11;

  private static final int REASONS = 8;
  private static final int DEADLINES = 11;
  private static final int RECEIPTS = 14;
  private static final int NOTICES = 16;
  private static final int PERFORMANCE = 22;
  private static final int REPEATS = 24;
  private static final int ABANDONMENT = 27;
  private static final int ADDRESSES = 28;
  private static final int HISTORY = 29;

  private final Months months;
  private final UnitCosts costs;
  private final Clock clock;

  BarometerEvidence(Months months, UnitCosts costs, Clock clock) {
    this.months = months;
    this.costs = costs;
    this.clock = clock;
  }

  @Override
  public List<Evidence> of(String siret) {
    YearMonth last = YearMonth.now(clock);
    YearMonth first = last.minusMonths(MONTHS_BEFORE);
    Counts counts =
        Counts.sum(months.of(siret, first, last).stream().map(MonthCounts::counts).toList());
    String period = "Douze mois, " + BarometerWords.period(first, last) + " : ";
    return Stream.of(
            told(
                period,
                counts.contacts(_ -> true),
                "contacts notés",
                noted -> contacts(counts, noted)),
            told(
                period,
                counts.requests(_ -> true),
                "demandes reçues",
                received -> requests(counts, received)),
            told(
                period,
                counts.fates(_ -> true),
                "messages envoyés",
                sent -> messages(counts, sent)),
            performance(siret, counts, period).stream())
        .flatMap(found -> found)
        .sorted(Comparator.comparingInt(Evidence::question))
        .toList();
  }

  /** What begins with a number; nothing where it is small. */
  private static Stream<Evidence> told(
      String period, long number, String what, Function<String, List<Evidence>> evidence) {
    return number < FEWEST
        ? Stream.empty()
        : evidence.apply(period + BarometerWords.number(number) + " " + what).stream();
  }

  private static List<Evidence> contacts(Counts counts, String noted) {
    List<String> channels =
        Arrays.stream(Channel.values())
            .filter(channel -> counts.contacts(detail -> detail.channel() == channel) >= FEWEST)
            .map(Channel::label)
            .toList();
    return List.of(
        figure(
            REASONS,
            noted
                + " avec le droit, le canal et ce qui a été fait ; aucun motif n’est codé par l’installation."),
        figure(
            REPEATS,
            noted
                + ", dont %s répétés en 30 jours par la même personne pour le même droit."
                    .formatted(share(Indicator.REPEATED.of(counts)))),
        new Evidence(
            HISTORY,
            channels.size() > 1 ? Optional.of(Answer.YES) : Optional.empty(),
            noted
                + " dans le dossier des personnes, où l’agent suivant les lit"
                + (channels.isEmpty() ? "." : " ; par " + String.join(", ", channels) + "."),
            Optional.of(PAGE)));
  }

  private static List<Evidence> requests(Counts counts, String received) {
    long without = counts.requests(detail -> detail.receipt() == Receipt.NONE);
    return List.of(
        figure(
            DEADLINES,
            received
                + " ; leur accusé de réception promet un délai, tenu pour %s d’entre elles jusqu’ici."
                    .formatted(share(Indicator.IN_TIME.of(counts)))),
        new Evidence(
            RECEIPTS,
            without >= FEWEST ? Optional.of(Answer.NO) : Optional.empty(),
            received
                + ", %s accusées par voie électronique dans les 24 heures, %s sans accusé trouvé ; aucun message d’attente n’est envoyé par l’installation."
                    .formatted(share(Indicator.ACKNOWLEDGED.of(counts)), few(without)),
            Optional.of(PAGE)),
        figure(
            NOTICES,
            received
                + ", %s avec un accusé de réception électronique ; l’attribution n’est pas annoncée par un message de l’installation."
                    .formatted(
                        few(
                            counts.requests(detail ->
                                detail.receipt() == Receipt.WITHIN_A_DAY
                                    || detail.receipt() == Receipt.LATER)))));
  }

  private static List<Evidence> messages(Counts counts, String sent) {
    return List.of(
        figure(
            NOTICES,
            sent
                + " de nous-mêmes pour proposer un droit ; ce ne sont pas des nouvelles d’une demande."),
        figure(
            ADDRESSES,
            sent
                + ", %s refusés ou incertains : autant d’adresses à vérifier."
                    .formatted(few(counts.fates(fate -> !fate.isAccepted())))),
        figure(
            ABANDONMENT,
            sent
                + ", %s suivis jusqu’à leur page et %s d’une demande, comptés sans suivre personne."
                    .formatted(
                        few(counts.messages(MessageDetail::isOpened)),
                        few(counts.fates(Fate.REQUESTED::equals)))));
  }

  private Optional<Evidence> performance(String siret, Counts counts, String period) {
    long most = Math.max(counts.fates(_ -> true), counts.contacts(_ -> true));
    if (most < FEWEST) {
      return Optional.empty();
    }
    int known = costs.of(siret).size();
    return Optional.of(
        figure(
            PERFORMANCE,
            period
                + "le baromètre suit les délais, les réponses et les contacts par canal ; canaux dont le coût d’un contact est connu : %d sur %d."
                    .formatted(known, Channel.values().length)));
  }

  private static Evidence figure(int question, String sentence) {
    return new Evidence(question, Optional.empty(), sentence, Optional.of(PAGE));
  }

  /** In per cent where neither the part nor what is left of the whole is small. */
  private static String share(Figure figure) {
    return figure instanceof Share share
            && share.part() >= FEWEST
            && share.whole() - share.part() >= FEWEST
        ? BarometerWords.percent(share.percent())
        : "une part qui ne se dit pas (moins de 11 d’un côté ou de l’autre)";
  }

  private static String few(long number) {
    return number < FEWEST ? "moins de 11" : BarometerWords.number(number);
  }
}
