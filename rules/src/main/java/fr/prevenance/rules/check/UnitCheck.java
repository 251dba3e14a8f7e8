package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.UnitConversion;
import fr.prevenance.rules.syntax.Issues;

/** Refuses two values put together whose units cannot be converted to each other. */
record UnitCheck(Issues issues) {

  void compatible(StaticType left, StaticType right, Place place) {
    var first = left.knownUnit();
    var second = right.knownUnit();
    if (first.isPresent()
        && second.isPresent()
        && !UnitConversion.convertible(first.get(), second.get())) {
      issues.add(
          place,
          "unites-incompatibles",
          "Les unités « "
              + first.get().text()
              + " » et « "
              + second.get().text()
              + " » ne se convertissent pas l'une en l'autre.",
          "Multipliez ou divisez pour les accorder, ou corrigez l'une des deux.");
    }
  }

  void sameKind(StaticType left, StaticType right, Place place) {
    boolean known =
        left.kind() != StaticType.Kind.UNKNOWN && right.kind() != StaticType.Kind.UNKNOWN;
    if (known && left.kind() != right.kind()) {
      issues.add(
          place,
          "types-differents",
          "« " + left.kind().word() + " » et « " + right.kind().word() + " » ne vont pas ensemble.",
          "Donnez le même type aux deux valeurs.");
    }
  }
}
