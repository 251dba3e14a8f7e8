package fr.prevenance.rules.check;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.CalendarUnit;
import fr.prevenance.rules.model.DateArithmetic;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.StaticType.StaticUnit;

/** Types of what is computed from dates. */
record DateTyping(UnitCheck check) {

  static boolean concerns(StaticType left, StaticType right) {
    return left.kind() == Kind.DATE || right.kind() == Kind.DATE && left.kind() != Kind.UNKNOWN;
  }

  /** Of a sum or difference. */
  StaticType shift(Node.Binary binary, StaticType left, StaticType right) {
    if (left.kind() != Kind.DATE) {
      refuse(
          binary.place(),
          "types-differents",
          "On ajoute une durée à une date, et non l'inverse.",
          "Écrivez la date d'abord : « date + durée ».");
    } else if (right.kind() == Kind.DATE) {
      betweenDates(binary);
    } else if (right.kind() != Kind.NUMBER && right.kind() != Kind.UNKNOWN) {
      refuse(
          binary.place(),
          "types-differents",
          "On n'ajoute à une date qu'une durée, et non un " + right.kind().word() + ".",
          "Écrivez par exemple « date + 3 mois ».");
    } else {
      duration(binary, right);
    }
    return StaticType.DATE.orNullable(left.nullable());
  }

  private void betweenDates(Node.Binary binary) {
    boolean difference = binary.operator() == Operator.MINUS;
    refuse(
        binary.place(),
        "types-differents",
        difference ? "Deux dates ne se soustraient pas." : "Deux dates ne s'ajoutent pas.",
        difference
            ? "Comptez le temps entre elles par « durée: {depuis: …, jusqu'à: …} »."
            : "Écrivez par exemple « date + 3 mois ».");
  }

  private void duration(Node.Binary binary, StaticType right) {
    boolean isZero = constant(binary.right()) == 0;
    boolean isUnknown = right.unit() instanceof StaticUnit.Unknown || right.kind() == Kind.UNKNOWN;
    boolean isCounted = right.knownUnit().flatMap(CalendarUnit::of).isPresent();
    if (!isZero && !isUnknown && !isCounted) {
      refuse(
          binary.place(),
          "unite-de-duree-inconnue",
          "On n'ajoute à une date que des jours, des mois, des trimestres ou des ans.",
          "Donnez cette unité à la durée : « date + 3 mois ».");
    } else if (!DateArithmetic.isWhole(constant(binary.right()))) {
      refuse(
          binary.place(),
          "duree-fractionnaire",
          "On n'ajoute à une date qu'une durée entière.",
          "Comptez dans une unité plus petite, par exemple « 18 mois » et non « 1.5 an ».");
    }
  }

  /** One where it is computed. */
  private static double constant(Node node) {
    return node instanceof Node.Constant(Value.Number(var number, _)) ? number : 1;
  }

  StaticType dayOfPeriod(Node.DayOfPeriod node, StaticType date) {
    if (date.kind() != Kind.DATE && date.kind() != Kind.UNKNOWN) {
      refuse(
          node.place(),
          "types-differents",
          "« "
              + node.edge().keyword()
              + " » attend une date, et non un "
              + date.kind().word()
              + ".",
          "Donnez une date, par exemple « date d'évaluation ».");
    }
    return StaticType.DATE.orNullable(date.nullable());
  }

  private void refuse(Place place, String code, String message, String mend) {
    check.issues().add(place, code, message, mend);
  }
}
