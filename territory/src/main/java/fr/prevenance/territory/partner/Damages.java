package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses the rows that are damaged. A case whose fate is {@link Exclusion#REFUSED_ROW} gets one
 * damaged row, in the principal file or in the complement that decides; other entitled cases get
 * none; cases of no right get one now and then, of each kind in turn.
 */
final class Damages {
  private static final double OTHER_CASES = 0.01;
  private static final List<Damage> ANY =
      List.of(Damage.IMPOSSIBLE_DATE, Damage.LATIN1_BYTES, Damage.MISSING_FIELD, Damage.MOJIBAKE);

  private final Right right;
  private final List<Choice> choices;
  private final Predicate<String> hasDecisiveComplement;
  private int others;

  /**
   * Damages of one delivery.
   *
   * @param choices kinds of damage dealt in turn to entitled cases
   * @param hasDecisiveComplement whether the case with that reference fails without its complement
   */
  Damages(Right right, List<Choice> choices, Predicate<String> hasDecisiveComplement) {
    this.right = right;
    this.choices = choices;
    this.hasDecisiveComplement = hasDecisiveComplement;
  }

  /**
   * Damage of one row.
   *
   * @param file reference of the case
   * @param person whose names stand first in the row
   */
  Damage of(String file, Part part, Person person, Desk desk) {
    if (desk.fates().meets(right, file, Exclusion.REFUSED_ROW)) {
      Choice choice = choices.get(desk.fates().rank(right, file) % choices.size());
      return part(choice, file) == part ? choice.damage().fitting(person) : Damage.NONE;
    }
    boolean isSpared = desk.fates().isEntitled(right, file) || !desk.dice().chance(OTHER_CASES);
    return isSpared ? Damage.NONE : ANY.get(others++ % ANY.size());
  }

  private Part part(Choice choice, String file) {
    return hasDecisiveComplement.test(file) ? choice.part() : Part.PRINCIPAL;
  }

  enum Part {
    PRINCIPAL,
    COMPLEMENT
  }

  /** Which row of the case is damaged, and how. */
  record Choice(Part part, Damage damage) {}
}
