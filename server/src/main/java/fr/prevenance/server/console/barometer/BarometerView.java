package fr.prevenance.server.console.barometer;

import fr.prevenance.server.barometer.BarometerWords;
import fr.prevenance.server.barometer.ContactDetail;
import fr.prevenance.server.barometer.Counts;
import fr.prevenance.server.barometer.Indicator;
import fr.prevenance.server.barometer.MessageDetail.Fate;
import fr.prevenance.server.barometer.MonthCounts;
import fr.prevenance.server.barometer.RequestDetail.Receipt;
import fr.prevenance.server.barometer.UnitCost;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.contact.ContactEvent.Channel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Twelve months of a body, as its agents see them.
 *
 * @param answers what was answered to messages
 * @param receipts what became of accusés de réception
 * @param channels channel and contacts
 * @param costs channel, cost of one contact, contacts, cost of all, where it comes from
 */
record BarometerView(
    String period,
    YearMonth before,
    YearMonth after,
    boolean isEmpty,
    List<Section> sections,
    List<List<String>> answers,
    List<List<String>> receipts,
    List<List<String>> channels,
    List<List<String>> costs) {
  private static final int YEAR = 12;

  /** Indicators that are read together. */
  record Section(String title, List<IndicatorView> indicators) {}

  static BarometerView of(
      List<MonthCounts> months, List<UnitCost> costs, UnaryOperator<String> title) {
    Counts all =
        Counts.sum(months.stream().filter(MonthCounts::isKnown).map(MonthCounts::counts).toList());
    YearMonth first = months.getFirst().month();
    YearMonth last = months.getLast().month();
    return new BarometerView(
        BarometerWords.period(first, last),
        last.minusMonths(YEAR),
        last.plusMonths(YEAR),
        months.stream().noneMatch(MonthCounts::isKnown),
        sections(months, title),
        answers(all),
        receipts(all),
        channels(all),
        costs.stream().map(cost -> cost(cost, all)).toList());
  }

  private static List<Section> sections(List<MonthCounts> months, UnaryOperator<String> title) {
    return List.of(
        section(
            "Atteindre les personnes",
            months,
            title,
            Indicator.DELIVERED,
            Indicator.UNREACHABLE,
            Indicator.OPENED,
            Indicator.OPENING_DELAY),
        section(
            "Avoir une réponse",
            months,
            title,
            Indicator.ANSWERED,
            Indicator.LED_TO_REQUEST,
            Indicator.REQUEST_DELAY),
        section("Recours aux droits", months, title, Indicator.REQUESTED, Indicator.AWARDED),
        section(
            "Répondre aux demandes",
            months,
            title,
            Indicator.ACKNOWLEDGED,
            Indicator.IN_TIME,
            Indicator.AWARD_DELAY,
            Indicator.ONLINE),
        section("Contacts avec les agents", months, title, Indicator.CONTACTS, Indicator.REPEATED),
        section("Dire non", months, title, Indicator.RENUNCIATIONS, Indicator.OBJECTIONS));
  }

  private static Section section(
      String name, List<MonthCounts> months, UnaryOperator<String> title, Indicator... indicators) {
    return new Section(
        name,
        Arrays.stream(indicators)
            .map(indicator -> IndicatorView.of(indicator, months, title))
            .toList());
  }

  private static List<List<String>> answers(Counts counts) {
    List<List<String>> rows = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      rows.add(List.of(words(fate), BarometerWords.number(counts.fates(fate::equals))));
    }
    return rows;
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case REFUSED -> "Refusés par le relais";
      case UNCERTAIN -> "Envoi incertain";
      case SILENT -> "Acceptés, sans réponse";
      case REQUESTED -> "Suivis d’une demande";
      case RENOUNCED -> "Suivis d’une renonciation";
      case OBJECTED -> "Suivis d’une opposition";
      case HANDED_OVER -> "Suivis d’un appel à un agent";
    };
  }

  private static List<List<String>> receipts(Counts counts) {
    List<List<String>> rows = new ArrayList<>();
    for (Receipt receipt : Receipt.values()) {
      long number = counts.requests(detail -> detail.receipt() == receipt);
      rows.add(List.of(words(receipt), BarometerWords.number(number)));
    }
    return rows;
  }

  private static String words(Receipt receipt) {
    return switch (receipt) {
      case WITHIN_A_DAY -> "Parti dans les 24 heures";
      case LATER -> "Parti plus tard";
      case BY_POST -> "À poster, faute d’adresse électronique";
      case NONE -> "Aucun accusé trouvé";
    };
  }

  private static List<List<String>> channels(Counts counts) {
    List<List<String>> rows = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      rows.add(
          List.of(
              channel.label(),
              BarometerWords.number(by(channel, counts)),
              BarometerWords.number(
                  counts.contacts(detail -> detail.channel() == channel && detail.isAgain()))));
    }
    return rows;
  }

  private static long by(Channel channel, Counts counts) {
    return counts.contacts((ContactDetail detail) -> detail.channel() == channel);
  }

  private static List<String> cost(UnitCost cost, Counts counts) {
    long contacts = by(cost.channel(), counts);
    return List.of(
        cost.channel().label(),
        BarometerWords.euros(cost.cents()),
        BarometerWords.number(contacts),
        BarometerWords.euros(Math.multiplyExact(cost.cents(), contacts)),
        "%s, au %s".formatted(cost.source(), FrenchDates.day(cost.asOf())));
  }
}
