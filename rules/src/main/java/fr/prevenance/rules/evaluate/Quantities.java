package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import org.jspecify.annotations.Nullable;

/** Numbers with units: conversion and simplification. */
final class Quantities {
  private Quantities() {}

  /** Whether bringing the one to the unit of the other is possible. */
  static boolean convertible(Result value, @Nullable Unit target) {
    return UnitConversion.convertible(value.unit(), target);
  }

  /**
   * The value brought to a unit; a number without unit takes it. Rounded to 16 decimals even when
   * the unit is the same, as the reference does, unless {@code exact}.
   */
  static Result convert(Result value, @Nullable Unit target, boolean exact) {
    var from = value.unit();
    if (!value.isNumber() || from == null || exact && from == target) {
      return value.measuredIn(target);
    }
    double number = UnitConversion.convert(value.number(), from, target);
    return number == value.number()
        ? value.measuredIn(target)
        : value.withNumber(number).measuredIn(target);
  }

  /** The value brought to a unit, in the strict language: a fault where it cannot be. */
  static Result aligned(Result value, Unit unit) {
    if (!convertible(value, unit)) {
      throw inconvertible(value.unit(), unit);
    }
    return convert(value, unit, true);
  }

  static Result simplify(Result value) {
    var unit = value.unit();
    return unit == null ? value : convert(value, UnitConversion.simplify(unit), false);
  }

  static EvaluationFault inconvertible(@Nullable Unit from, @Nullable Unit to) {
    return new EvaluationFault(
        "unites-incompatibles",
        "Les unités « "
            + (from == null ? "" : from.text())
            + " » et « "
            + (to == null ? "" : to.text())
            + " » ne se convertissent pas l'une en l'autre.");
  }

  /** Each product may double the words of a unit: a chain of them would fill the memory. */
  static Unit bounded(Unit unit) {
    if (unit.isTooLong()) {
      throw new EvaluationFault("unite-trop-longue", "Le calcul donne une unité de trop de mots.");
    }
    return unit;
  }

  static double finite(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new EvaluationFault("resultat-non-fini", "Le calcul donne un nombre infini.");
    }
    return number;
  }
}
