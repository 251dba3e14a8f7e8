package fr.prevenance.bench.rules;

import java.util.List;

/**
 * A figure that was promised, or that explains one.
 *
 * @param ours the benchmark
 * @param peer the job of the npm engine
 * @param aim ratio to reach; 0 without
 * @param isDuration shown as how long one takes
 */
record Line(String what, String ours, String peer, double aim, boolean isDuration) {
  static final String NET_SALARY = "net salary";
  static final String PARSING_SOCIAL = "parsing modele-social";
  static final String PARSING = "parsing 27 rules";

  private static final String HEATING = RuleSet.HEATING.name();
  private static final String HOUSEHOLD = RuleSet.HOUSEHOLD.name();

  static final List<Line> ALL =
      List.of(
          new Line("one situation, 27 rules", "OneSituation.Heating.value", HEATING, 50),
          new Line("… with the full trace", "OneSituation.Heating.explained", HEATING, 20),
          new Line("… and its sentences", "OneSituation.Heating.told", HEATING, 0),
          new Line("… answers as text", "OneSituation.Heating.written", HEATING, 0),
          new Line("one situation, 61 rules", "OneSituation.Household.value", HOUSEHOLD, 50),
          new Line("… with the full trace", "OneSituation.Household.explained", HOUSEHOLD, 20),
          new Line("… and its sentences", "OneSituation.Household.told", HOUSEHOLD, 0),
          new Line("… answers as text", "OneSituation.Household.written", HOUSEHOLD, 0),
          new Line("net salary, modele-social", "NetSalary.value", NET_SALARY, 50),
          new Line("… with the full trace", "NetSalary.explained", NET_SALARY, 20),
          new Line("columns, 27 rules, generated", "Columns.Generated.heating", HEATING, 20_000),
          new Line("… one household repeated", "Columns.Generated.oneHousehold", HEATING, 0),
          new Line("columns, 61 rules, generated", "Columns.Generated.household", HOUSEHOLD, 5_000),
          new Line("27 rules, tree walk", "Columns.treeWalk", HEATING, 0),
          new Line("27 rules, loop by hand", "Columns.byHand", HEATING, 0),
          new Line("parsing 27 rules", "Parsing.Heating.parsed", PARSING, 0, true),
          new Line("parsing modele-social", "Parsing.Social.parsed", PARSING_SOCIAL, 1, true));

  Line(String what, String ours, String peer, double aim) {
    this(what, ours, peer, aim, false);
  }

  boolean hasAim() {
    return aim > 0;
  }

  boolean needsSocialModel() {
    return peer.equals(NET_SALARY) || peer.equals(PARSING_SOCIAL);
  }
}
