package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.Published.Line;
import fr.prevenance.server.contact.ContactEvent.Channel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A publication as everybody reads it, before it is published and after.
 *
 * @param sentences the main figures in words; empty where none may be told
 * @param shares told shares of the whole, drawn as bars
 * @param lines the whole first
 * @param costs channel, cost of one contact, contacts, cost of all, where it comes from
 */
public record PublishedPage(
    String period,
    List<String> sentences,
    Optional<Bars> shares,
    List<LineView> lines,
    List<List<String>> costs) {
  public static final String SECRET = "non publié";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  /** Shares, as the template of bars draws them. */
  public record Bars(String title, List<Bar> bars) {}

  public record Bar(String label, String value, String width, String kind) {}

  /** All numbers of the whole, or of one right. */
  public record LineView(String title, List<Group> groups) {}

  /**
   * @param rows what is counted, its number or delay, and its share
   */
  public record Group(String title, List<List<String>> rows) {}

  /** What the shares are called, in the order of the page. */
  private enum Shown {
    AWARDED(
        Measure.AWARDED,
        Indicator.AWARDED,
        "Sur 100 personnes trouvées éligibles, %d ont reçu leur droit dans les trois mois."),
    REQUESTED(
        Measure.REQUESTED,
        Indicator.REQUESTED,
        "Sur 100 personnes trouvées éligibles, %d l’ont demandé dans les trois mois."),
    IN_TIME(
        Measure.IN_TIME,
        Indicator.IN_TIME,
        "Sur 100 demandes, %d ont été accordées dans le délai que nous avions promis."),
    ACKNOWLEDGED(
        Measure.ACKNOWLEDGED,
        Indicator.ACKNOWLEDGED,
        "Sur 100 demandes, %d ont eu leur accusé de réception dans les 24 heures."),
    ONLINE(
        Measure.ONLINE,
        Indicator.ONLINE,
        "Sur 100 demandes, %d ont été faites en ligne, sans l’aide d’un agent."),
    DELIVERED(
        Measure.ACCEPTED,
        Indicator.DELIVERED,
        "Sur 100 messages envoyés, %d ont été acceptés par la messagerie."),
    OPENED(Measure.OPENED, Indicator.OPENED, "Sur 100 messages reçus, %d ont eu leur lien suivi."),
    ANSWER_REQUEST(
        Measure.ANSWER_REQUEST,
        Indicator.LED_TO_REQUEST,
        "Sur 100 messages reçus, %d ont conduit à une demande."),
    ANSWERED(
        Measure.ANSWERED, Indicator.ANSWERED, "Sur 100 messages reçus, %d ont eu une réponse."),
    REPEATED(
        Measure.REPEATED,
        Indicator.REPEATED,
        "Sur 100 contacts avec un agent, %d étaient un retour pour le même droit, dans les 30 jours.");

    private final Measure part;
    private final Indicator indicator;
    private final String sentence;

    Shown(Measure part, Indicator indicator, String sentence) {
      this.part = part;
      this.indicator = indicator;
      this.sentence = sentence;
    }
  }

  public static PublishedPage of(String period, Published content) {
    Line whole = content.lines().getFirst();
    return new PublishedPage(
        period,
        Stream.concat(shares(whole), delays(whole)).toList(),
        bars(whole),
        content.lines().stream().map(PublishedPage::line).toList(),
        content.costs().stream().map(cost -> cost(cost, whole)).toList());
  }

  /** Title and definition of all that may be published. */
  public static List<List<String>> definitions() {
    return Stream.concat(
            Arrays.stream(Shown.values()).map(shown -> shown.indicator),
            Indicator.medians().stream())
        .map(indicator -> List.of(indicator.title(), indicator.definition()))
        .toList();
  }

  private static Stream<String> shares(Line line) {
    return Arrays.stream(Shown.values())
        .flatMap(shown ->
            line.percent(shown.part).stream()
                .mapToObj(percent -> shown.sentence.formatted(percent)));
  }

  private static Stream<String> delays(Line line) {
    return line.median(Indicator.AWARD_DELAY).stream()
        .mapToObj(days ->
            "La moitié des droits accordés l’ont été en %s, ou moins, après la demande."
                .formatted(BarometerWords.days(days)));
  }

  private static Optional<Bars> bars(Line line) {
    List<Bar> bars =
        Arrays.stream(Shown.values())
            .flatMap(shown ->
                line.percent(shown.part).stream()
                    .mapToObj(percent -> bar(shown.indicator.title(), percent)))
            .toList();
    return bars.isEmpty() ? Optional.empty() : Optional.of(new Bars("Parts, sur 100", bars));
  }

  private static Bar bar(String label, long percent) {
    return new Bar(label, BarometerWords.percent(percent), Long.toString(percent), "plus");
  }

  private static LineView line(Line line) {
    List<Group> groups = new ArrayList<>();
    for (PublicTable table : PublicTable.values()) {
      groups.add(
          new Group(
              table.title(),
              table.measures().stream().map(measure -> row(line, measure)).toList()));
    }
    groups.add(
        new Group(
            "Délais médians",
            Indicator.medians().stream().map(indicator -> row(line, indicator)).toList()));
    return new LineView(line.title(), groups);
  }

  private static List<String> row(Line line, Measure measure) {
    OptionalLong number = line.number(measure);
    OptionalLong percent = line.percent(measure);
    return List.of(
        measure.title(),
        number.isPresent() ? BarometerWords.number(number.getAsLong()) : SECRET,
        percent.isPresent() ? BarometerWords.percent(percent.getAsLong()) : "");
  }

  private static List<String> row(Line line, Indicator indicator) {
    OptionalInt days = line.median(indicator);
    return List.of(
        indicator.title(), days.isPresent() ? BarometerWords.days(days.getAsInt()) : SECRET, "");
  }

  private static List<String> cost(Published.Cost cost, Line whole) {
    OptionalLong contacts =
        Arrays.stream(Channel.values())
            .filter(channel -> channel.label().equals(cost.channel()))
            .findFirst()
            .map(channel -> whole.number(Measure.of(channel)))
            .orElse(OptionalLong.empty());
    return List.of(
        cost.channel(),
        BarometerWords.euros(cost.cents()),
        contacts.isPresent() ? BarometerWords.number(contacts.getAsLong()) : SECRET,
        contacts.isPresent()
            ? BarometerWords.euros(Math.multiplyExact(cost.cents(), contacts.getAsLong()))
            : SECRET,
        "%s, au %s".formatted(cost.source(), DAY.format(LocalDate.parse(cost.asOf()))));
  }
}
