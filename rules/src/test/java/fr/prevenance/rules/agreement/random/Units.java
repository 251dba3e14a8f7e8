package fr.prevenance.rules.agreement.random;

import java.util.List;

/** The few units of a case, most of them convertible into each other. */
record Units(List<String> palette) {
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("€", "k€"),
          List.of("€/mois", "€/an", "€"),
          List.of("€/mois", "mois", "an", "€/jour"),
          List.of("€", "%"),
          List.of("%"),
          List.of("kg", "g", "mg"),
          List.of("km", "m", "cm"),
          List.of("m2", "€/m2", "m"),
          List.of("jour", "mois", "an", "trimestre"),
          List.of("kWh", "kW.h", "€/kWh"),
          List.of("repas par jour", "repas"),
          List.of("h", "€/h", "h/mois"),
          List.of("personne", "€/personne", "personnes"),
          List.of());

  static Units drawn(Dice dice) {
    return new Units(dice.pick(FAMILIES));
  }

  /** A unit, most often of the case; empty text for none. */
  String any(Dice dice) {
    if (dice.percent(3)) {
      return dice.pick(dice.pick(FAMILIES.subList(0, FAMILIES.size() - 1)));
    }
    return palette.isEmpty() || dice.percent(30) ? "" : dice.pick(palette);
  }

  /** A unit that is one. */
  String some(Dice dice) {
    return palette.isEmpty() || dice.percent(10)
        ? dice.pick(dice.pick(FAMILIES.subList(0, FAMILIES.size() - 1)))
        : dice.pick(palette);
  }
}
