package fr.prevenance.rules.check;

import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.StaticUnit;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.List;

/**
 * The one unit of several values of which a node takes one or makes one: that of the first, to
 * which the others are brought. A unit that depended on the branch taken would change what a rule
 * says from one person to the next.
 */
final class SettledUnit {
  private SettledUnit() {}

  /** Not known where one is not, or where they do not convert. */
  static StaticUnit of(List<StaticType> types) {
    if (types.stream().map(StaticType::unit).distinct().count() == 1) {
      return types.getFirst().unit();
    }
    boolean settled =
        types.getFirst().unit() instanceof StaticUnit.Known(var first)
            && types.stream().allMatch(type -> converts(type, first));
    return settled ? types.getFirst().unit() : StaticType.ANY_UNIT;
  }

  /** A percentage is added as a share: it never stands for a number of another unit. */
  private static boolean converts(StaticType type, Unit first) {
    return type.unit() instanceof StaticUnit.Known(var unit)
        && unit.isPercent() == first.isPercent()
        && UnitConversion.convertible(unit, first);
  }
}
