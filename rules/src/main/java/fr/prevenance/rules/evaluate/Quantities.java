package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.Value.Number;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.Optional;

/** Numbers with units: conversion and simplification. */
final class Quantities {
  private Quantities() {}

  /** Booleans count 0 or 1; texts and dates do not count. */
  static Number number(Value value) {
    return switch (value) {
      case Number number -> number;
      case Value.Bool(var yes) -> new Number(yes ? 1 : 0, Optional.empty());
      case Value.NotApplicable _ -> new Number(0, Optional.empty());
      case Value.Text _, Value.Date _, Value.Undefined _ ->
          throw new EvaluationFault("type-incompatible", "Un nombre est attendu dans ce calcul.");
    };
  }

  /** Converts when both carry a unit; a number without unit takes the one asked for. */
  static Number convert(Number number, Optional<String> target) {
    if (target.isEmpty() || number.unit().equals(target)) {
      return number;
    }
    if (number.unit().isEmpty()) {
      return new Number(number.number(), target);
    }
    return convert(number, Unit.parse(number.unit().get()), Unit.parse(target.get()));
  }

  private static Number convert(Number number, Unit from, Unit to) {
    if (!UnitConversion.convertible(from, to)) {
      throw new EvaluationFault(
          "unites-incompatibles",
          "Les unités « "
              + from.text()
              + " » et « "
              + to.text()
              + " » ne se convertissent pas l'une en l'autre.");
    }
    return new Number(UnitConversion.convert(number.number(), from, to), Optional.of(to.text()));
  }

  static Value simplify(Value value) {
    if (!(value instanceof Number(var number, var unit)) || unit.isEmpty() || isPlain(unit.get())) {
      return value;
    }
    var simplified = UnitConversion.simplify(Unit.parse(unit.get()));
    return Value.of(number * simplified.factor(), simplified.unit().text());
  }

  /** One word only: nothing to cancel. */
  private static boolean isPlain(String unit) {
    return unit.indexOf('/') < 0 && unit.indexOf('.') < 0;
  }

  static boolean isPercent(Number number) {
    return number.unit().filter("%"::equals).isPresent();
  }

  static Number finite(double result, Optional<String> unit) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw new EvaluationFault("resultat-non-fini", "Le calcul donne un nombre infini.");
    }
    return new Number(result, unit);
  }
}
