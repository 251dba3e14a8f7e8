package fr.prevenance.territory.court;

import fr.prevenance.territory.person.Person;
import java.time.LocalDate;

/**
 * An enforceable title on child support.
 *
 * @param number unique, such as {@code VF-2023-00042}
 * @param monthlyCents pension in cash, in cents a month; 0 when it is in kind only
 * @param isExcludedByJudge intermediation excluded by a reasoned decision
 * @param hasViolence threats or violence by the debtor were reported
 * @param isDue whether the pension still runs
 */
public record Title(
    String number,
    TitleNature nature,
    LocalDate date,
    Person creditor,
    Person debtor,
    long monthlyCents,
    Refusals refusals,
    boolean isExcludedByJudge,
    boolean hasViolence,
    boolean isDue) {

  /** Who refused the intermediation in the title. */
  public record Refusals(boolean byCreditor, boolean byDebtor) {

    public boolean byBoth() {
      return byCreditor && byDebtor;
    }
  }
}
