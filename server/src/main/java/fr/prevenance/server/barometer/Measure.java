package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.MessageDetail.Fate;
import fr.prevenance.server.barometer.RequestDetail.Receipt;
import fr.prevenance.server.contact.ContactEvent.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A number that is published where it may be: with each part that is told comes what is left of its
 * whole, so that neither is small.
 */
public enum Measure {
  HANDED("messages-remis", "Messages remis au relais", 1, message(_ -> true)),
  ACCEPTED("messages-acceptes", "Messages acceptés", 8, message(d -> d.fate().isAccepted())),
  NOT_ACCEPTED(
      "messages-non-acceptes",
      "Messages refusés ou incertains",
      1,
      message(d -> !d.fate().isAccepted())),
  OPENED("pages-ouvertes", "Pages ouvertes", 3, message(MessageDetail::isOpened)),
  NOT_OPENED(
      "pages-non-ouvertes",
      "Messages acceptés, page non ouverte",
      1,
      message(d -> d.fate().isAccepted() && !d.isOpened())),
  ANSWERED("messages-repondus", "Messages suivis d’une réponse", 2, fate(Fate::isAnswer)),
  SILENT("messages-sans-reponse", "Messages acceptés, sans réponse", 1, fate(Fate.SILENT::equals)),
  ANSWER_REQUEST(
      "messages-demande", "Messages suivis d’une demande", 6, fate(Fate.REQUESTED::equals)),
  ANSWER_OTHER(
      "messages-autre-reponse",
      "Messages suivis d’une autre réponse",
      1,
      fate(fate -> fate.isAnswer() && fate != Fate.REQUESTED)),
  ENTITLED("ayants-droit", "Ayants droit détectés", 8, takeUp(0, 1, 2)),
  REQUESTED("ayants-droit-demande", "Ont demandé", 3, takeUp(1, 2)),
  NOT_REQUESTED("ayants-droit-sans-demande", "N’ont pas demandé", 1, takeUp(0)),
  AWARDED("ayants-droit-attribution", "Ont reçu le droit", 4, takeUp(2)),
  NOT_AWARDED("ayants-droit-sans-attribution", "Ne l’ont pas reçu", 1, takeUp(0, 1)),
  PENDING("ayants-droit-en-attente", "Ont demandé, ne l’ont pas reçu", 1, takeUp(1)),
  REQUESTS("demandes", "Demandes reçues", 8, request(_ -> true)),
  ACKNOWLEDGED("accuses-dans-le-jour", "Accusées dans les 24 heures", 3, request(isPrompt())),
  NOT_ACKNOWLEDGED(
      "accuses-plus-tard", "Accusées plus tard, ou par la poste", 1, request(isPrompt().negate())),
  IN_TIME(
      "demandes-dans-le-delai", "Attribuées dans le délai promis", 4, request(d -> d.isInTime())),
  NOT_IN_TIME(
      "demandes-hors-delai", "Pas attribuées dans ce délai", 1, request(d -> !d.isInTime())),
  ONLINE("demandes-en-ligne", "Faites en ligne, sans agent", 3, request(d -> d.isOnline())),
  WITH_AGENT("demandes-avec-agent", "Faites avec un agent", 1, request(d -> !d.isOnline())),
  CONTACTS("contacts", "Contacts avec un agent", 8, contact(_ -> true)),
  BY_PHONE("contacts-telephone", "Au téléphone", 2, by(Channel.PHONE)),
  AT_COUNTER("contacts-guichet", "Au guichet", 2, by(Channel.COUNTER)),
  BY_POST("contacts-courrier", "Par courrier", 2, by(Channel.POST)),
  BY_EMAIL("contacts-courriel", "Par courriel", 2, by(Channel.EMAIL)),
  REPEATED("contacts-repetes", "Répétés", 3, contact(ContactDetail::isAgain)),
  FIRST("contacts-non-repetes", "Non répétés", 1, contact(d -> !d.isAgain()));

  /** A table and which of its atoms are added up. */
  private record Sum(PublicTable table, int[] atoms) {}

  private final String key;
  private final String title;
  private final double worth;
  private final Sum sum;

  Measure(String key, String title, double worth, Sum sum) {
    this.key = key;
    this.title = title;
    this.worth = worth;
    this.sum = sum;
  }

  /** Stable, for files. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** The count of contacts of a channel. */
  public static Measure of(Channel channel) {
    return switch (channel) {
      case PHONE -> BY_PHONE;
      case COUNTER -> AT_COUNTER;
      case POST -> BY_POST;
      case EMAIL -> BY_EMAIL;
    };
  }

  /** Published as a share of another: of which, and of what. */
  public static Optional<Measure> whole(Measure part) {
    return Optional.ofNullable(
        switch (part) {
          case ACCEPTED -> HANDED;
          case OPENED, ANSWERED, ANSWER_REQUEST -> ACCEPTED;
          case REQUESTED, AWARDED -> ENTITLED;
          case ACKNOWLEDGED, IN_TIME, ONLINE -> REQUESTS;
          case REPEATED -> CONTACTS;
          default -> null;
        });
  }

  public PublicTable table() {
    return sum.table();
  }

  /** What is lost if it is not told, against others. */
  double worth() {
    return worth;
  }

  int[] atoms() {
    return sum.atoms().clone();
  }

  /** About the same people, counted by another day: what is kept back of one is of the other. */
  List<Measure> alike() {
    return switch (this) {
      case ANSWER_REQUEST, REQUESTED, REQUESTS -> List.of(ANSWER_REQUEST, REQUESTED, REQUESTS);
      case AWARDED, IN_TIME -> List.of(AWARDED, IN_TIME);
      case PENDING, NOT_IN_TIME -> List.of(PENDING, NOT_IN_TIME);
      default -> List.of(this);
    };
  }

  private static Sum message(Predicate<MessageDetail> wanted) {
    return sum(PublicTable.MESSAGES, MessageDetail.all(), wanted);
  }

  private static Sum fate(Predicate<Fate> wanted) {
    return message(detail -> wanted.test(detail.fate()));
  }

  private static Sum takeUp(int... atoms) {
    return new Sum(PublicTable.TAKE_UP, atoms);
  }

  private static Sum request(Predicate<RequestDetail> wanted) {
    return sum(PublicTable.REQUESTS, RequestDetail.all(), wanted);
  }

  private static Predicate<RequestDetail> isPrompt() {
    return detail -> detail.receipt() == Receipt.WITHIN_A_DAY;
  }

  private static Sum contact(Predicate<ContactDetail> wanted) {
    return sum(PublicTable.CONTACTS, ContactDetail.all(), wanted);
  }

  private static Sum by(Channel channel) {
    return contact(detail -> detail.channel() == channel);
  }

  private static <D> Sum sum(PublicTable table, List<D> details, Predicate<D> wanted) {
    int[] atoms =
        IntStream.range(0, details.size()).filter(i -> wanted.test(details.get(i))).toArray();
    return new Sum(table, atoms);
  }
}
