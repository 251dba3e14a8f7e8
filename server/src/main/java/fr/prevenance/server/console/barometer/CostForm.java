package fr.prevenance.server.console.barometer;

import fr.prevenance.server.barometer.UnitCost;
import fr.prevenance.server.contact.ContactEvent.Channel;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cost of a contact, as an agent typed it.
 *
 * @param cost empty where something is to be mended, or where the amount is left empty
 * @param faults what to mend, by name of field
 */
record CostForm(Optional<Channel> channel, Optional<UnitCost> cost, Map<String, String> faults) {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}([,.]\\d{1,2})?");
  private static final int LONGEST = 200;

  static CostForm of(Map<String, String> sent, LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Channel> channel = channel(sent.getOrDefault("canal", ""), faults);
    String amount = sent.getOrDefault("montant", "").replaceAll("[\\s\u00a0\u202f€]", "");
    if (amount.isEmpty()) {
      return new CostForm(channel, Optional.empty(), faults);
    }
    if (!AMOUNT.matcher(amount).matches()) {
      faults.put("montant", "Écrivez un montant en euros, au centime : 6,42.");
    }
    String source = sent.getOrDefault("source", "").strip();
    if (source.isEmpty() || source.length() > LONGEST) {
      faults.put("source", "Dites d’où vient ce montant, en 200 caractères au plus.");
    }
    Optional<LocalDate> day = day(sent.getOrDefault("date", ""), today, faults);
    return new CostForm(
        channel,
        faults.isEmpty()
            ? Optional.of(
                new UnitCost(channel.orElseThrow(), cents(amount), source, day.orElseThrow()))
            : Optional.empty(),
        faults);
  }

  private static Optional<Channel> channel(String name, Map<String, String> faults) {
    for (Channel channel : Channel.values()) {
      if (channel.name().equals(name)) {
        return Optional.of(channel);
      }
    }
    faults.put("canal", "Choisissez un canal de la liste.");
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String text, LocalDate today, Map<String, String> faults) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isAfter(today)) {
        return Optional.of(day);
      }
    } catch (DateTimeException other) {
      // Said below, as for a day to come.
    }
    faults.put("date", "Écrivez la date de ce calcul, comme 2025-01-31, pas dans l’avenir.");
    return Optional.empty();
  }

  private static long cents(String amount) {
    return new BigDecimal(amount.replace(',', '.')).movePointRight(2).longValueExact();
  }
}
