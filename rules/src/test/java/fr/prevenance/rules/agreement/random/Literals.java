package fr.prevenance.rules.agreement.random;

import java.util.List;

/** Constants, as an expression writes them. */
record Literals(Dice dice, Units units) {
  static final List<String> TEXTS = List.of("CDI", "CDD", "été", "demandeur d'emploi", "");

  String of(Kind kind) {
    return switch (kind) {
      case NUMBER -> quantity();
      case BOOLEAN -> dice.of("oui", "oui", "non");
      case TEXT -> text();
      case DATE -> date();
    };
  }

  /** A number without unit. */
  String number() {
    return switch (dice.between(0, 9)) {
      case 0 -> "0";
      case 1, 2 -> dice.of("0.1", "0.5", "2.5", "1.005", "33.333");
      case 3 -> dice.of("100", "1000", "2500", "12345.678");
      default -> String.valueOf(dice.between(1, 30));
    };
  }

  /** A number with one of the units of the case, or none. */
  String quantity() {
    return with(number(), units.any(dice));
  }

  String with(String number, String unit) {
    return unit.isEmpty() ? number : number + (dice.percent(50) ? " " : "") + unit;
  }

  String rate() {
    return dice.of("5%", "10%", "12.5 %", "30%", "0%", "100%", "0.1", "0.25");
  }

  String text() {
    String word = dice.pick(TEXTS);
    return word.contains("'") || dice.percent(15) ? "\"" + word + "\"" : "'" + word + "'";
  }

  String date() {
    return dice.of(
        "01/01/2020",
        "31/12/2020",
        "29/02/2020",
        "15/06/2021",
        "1/3/2019",
        "28/02/2023",
        "06/2022",
        "01/01/1999",
        "30/09/2024");
  }
}
