package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.MessageDetail.Fate;
import fr.prevenance.server.barometer.RequestDetail.Receipt;
import java.util.List;
import java.util.function.Function;

/** What the barometer tells, with the exact definition that is shown beside it. */
public enum Indicator {
  DELIVERED(
      "messages-acceptes",
      "Messages acceptés par la messagerie du destinataire ou son relais",
      "Parmi les messages de proposition remis au relais pendant la période, part de ceux qu’il a acceptés. Les autres ont été refusés (adresse fausse ou fermée), ou leur envoi est resté incertain.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.fates(Fate::isAccepted), counts.fates(_ -> true))),
  OPENED(
      "pages-ouvertes",
      "Pages ouvertes",
      "Parmi les messages acceptés envoyés pendant la période, part de ceux dont le lien a été suivi dans les trois mois. Ouvrir le message sans suivre le lien ne se mesure pas ici : aucun traceur n’y est mis.",
      Turn.FOLLOW_UP,
      counts ->
          Figure.share(counts.messages(MessageDetail::isOpened), counts.fates(Fate::isAccepted))),
  ANSWERED(
      "messages-suivis-d-une-reponse",
      "Messages suivis d’une réponse",
      "Parmi les messages acceptés envoyés pendant la période, part de ceux suivis dans les trois mois d’une demande, d’une renonciation, d’une opposition ou d’un appel à un agent, en ligne ou avec un agent.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.fates(Fate::isAnswer), counts.fates(Fate::isAccepted))),
  LED_TO_REQUEST(
      "messages-suivis-d-une-demande",
      "Messages suivis d’une demande",
      "Parmi les messages acceptés envoyés pendant la période, part de ceux dont la première réponse, dans les trois mois, est une demande, en ligne ou avec un agent.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.fates(Fate.REQUESTED::equals), counts.fates(Fate::isAccepted))),
  OPENING_DELAY(
      "delai-ouverture",
      "De l’envoi du message à l’ouverture de sa page",
      "Durée médiane, en jours entiers de 24 heures, pour les pages ouvertes pour la première fois pendant la période : la moitié l’ont été dans ce délai ou moins.",
      Turn.MONTH,
      counts -> Figure.median(counts.days(Subject.OPENING_DELAY))),
  REQUEST_DELAY(
      "delai-demande",
      "De l’envoi du message à la demande",
      "Durée médiane, en jours entiers de 24 heures, pour les demandes confirmées pendant la période par des personnes à qui un message avait été envoyé.",
      Turn.MONTH,
      counts -> Figure.median(counts.days(Subject.REQUEST_DELAY))),
  AWARD_DELAY(
      "delai-attribution",
      "De la demande à l’attribution",
      "Durée médiane, en jours entiers de 24 heures, pour les droits attribués par un agent pendant la période après une demande. Une demande qui attend encore ne compte pas : voyez la part attribuée dans le délai promis.",
      Turn.MONTH,
      counts -> Figure.median(counts.days(Subject.AWARD_DELAY))),
  IN_TIME(
      "demandes-dans-le-delai-promis",
      "Demandes attribuées dans le délai promis",
      "Parmi les demandes reçues pendant la période, part de celles attribuées par un agent au plus tard le jour annoncé par l’accusé de réception (le délai au bout duquel le silence vaut décision). Une demande sans décision à cette date compte parmi les autres. Les demandes de personnes qui se sont opposées ensuite ne comptent pas.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.requests(RequestDetail::isInTime), counts.requests(_ -> true))),
  ACKNOWLEDGED(
      "accuses-dans-le-jour",
      "Accusés de réception partis dans les 24 heures",
      "Parmi les demandes reçues pendant la période, part de celles dont l’accusé de réception électronique est parti dans les 24 heures. Un accusé à poster, faute d’adresse électronique, compte parmi les autres : le jour où il est posté ne se mesure pas ici.",
      Turn.FOLLOW_UP,
      counts ->
          Figure.share(
              counts.requests(detail -> detail.receipt() == Receipt.WITHIN_A_DAY),
              counts.requests(_ -> true))),
  ONLINE(
      "demandes-en-ligne",
      "Demandes faites en ligne, sans agent",
      "Parmi les demandes reçues pendant la période, part de celles que la personne a confirmées elle-même sur le portail ; les autres l’ont été avec un agent.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.requests(RequestDetail::isOnline), counts.requests(_ -> true))),
  REQUESTED(
      "recours-demande",
      "Ayants droit détectés qui ont demandé",
      "Parmi les personnes trouvées éligibles par les détections de la période, part de celles qui ont confirmé une demande dans les trois mois qui suivent. Une personne retrouvée par une autre détection compte à nouveau.",
      Turn.FOLLOW_UP,
      counts -> Figure.share(counts.requested(), counts.of(Subject.ENTITLED, Subject.ALL))),
  AWARDED(
      "recours-attribution",
      "Ayants droit détectés à qui le droit est attribué",
      "Parmi les personnes trouvées éligibles par les détections de la période, part de celles à qui un agent a attribué le droit dans les trois mois qui suivent.",
      Turn.FOLLOW_UP,
      counts ->
          Figure.share(
              counts.of(Subject.OUTCOME, Subject.AWARDED),
              counts.of(Subject.ENTITLED, Subject.ALL))),
  UNREACHABLE(
      "sans-adresse",
      "Ayants droit détectés sans adresse électronique",
      "Parmi les personnes trouvées éligibles par les détections de la période, part de celles à qui aucun message électronique ne peut être envoyé.",
      Turn.MONTH,
      counts ->
          Figure.share(
              counts.of(Subject.ENTITLED, Subject.UNREACHABLE),
              counts.of(Subject.ENTITLED, Subject.ALL))),
  CONTACTS(
      "contacts",
      "Contacts avec un agent",
      "Ce qu’un agent fait avec une personne, pour un droit, par un canal et le même jour, est un contact. Seuls comptent les contacts notés dans la console. Ceux de personnes dont les données ont été détruites avant la fin du mois n’y sont plus.",
      Turn.MONTH,
      counts -> new Figure.Total(counts.contacts(_ -> true))),
  REPEATED(
      "contacts-repetes",
      "Contacts répétés",
      "Parmi les contacts de la période, part de ceux précédés, un autre jour des 30 derniers, d’un contact de la même personne pour le même droit, quel que soit le canal. Les messages que nous envoyons ne sont pas des contacts.",
      Turn.MONTH,
      counts -> Figure.share(counts.contacts(ContactDetail::isAgain), counts.contacts(_ -> true))),
  RENUNCIATIONS(
      "renonciations",
      "Renonciations",
      "Personnes qui ont dit pendant la période ne pas vouloir d’un droit.",
      Turn.MONTH,
      counts -> new Figure.Total(counts.of(Subject.RENUNCIATION, _ -> true))),
  OBJECTIONS(
      "oppositions",
      "Oppositions",
      "Oppositions à un traitement enregistrées pendant la période, tous droits ensemble.",
      Turn.MONTH,
      counts -> new Figure.Total(counts.of(Subject.OBJECTION, _ -> true)));

  private final String key;
  private final String title;
  private final String definition;
  private final Turn turn;
  private final Function<Counts, Figure> figure;

  Indicator(
      String key, String title, String definition, Turn turn, Function<Counts, Figure> figure) {
    this.key = key;
    this.title = title;
    this.definition = definition;
    this.turn = turn;
    this.figure = figure;
  }

  /** Those that are delays. */
  public static List<Indicator> medians() {
    return List.of(OPENING_DELAY, REQUEST_DELAY, AWARD_DELAY);
  }

  /** Stable, for files and addresses. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public String definition() {
    return definition;
  }

  /** From when on it does not change any more. */
  public Turn turn() {
    return turn;
  }

  public Figure of(Counts counts) {
    return figure.apply(counts);
  }
}
