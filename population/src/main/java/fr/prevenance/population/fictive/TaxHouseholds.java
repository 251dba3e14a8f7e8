package fr.prevenance.population.fictive;

/** Who pays taxes together, and the dwelling as each of them has it. */
final class TaxHouseholds {
  private static final int WHOLE_EURO = 100;

  private final Persons persons;
  private final Exclusions exclusions;
  private final Dice dice;
  private final Links taxes;
  private final Links dwellings;

  TaxHouseholds(Block block, Persons persons, Exclusions exclusions, Dice dice) {
    this.persons = persons;
    this.exclusions = exclusions;
    this.dice = dice;
    this.taxes = Links.of(block, GroupKind.TAX, dice);
    this.dwellings = Links.of(block, GroupKind.DWELLING, dice);
  }

  void draw(int cluster, Home home) {
    int commune = home.department * Departments.COMMUNES + dice.below(Departments.COMMUNES);
    if (home.isMarried || !home.isCouple()) {
      draw(cluster, home, home, commune, !home.isHosted && dice.chance(0.99));
      return;
    }
    Home withChildren = new Home(home.adult, Home.NOBODY, false, home.department);
    for (int at = 0; at < home.childCount; at++) {
      withChildren.take(home.children[at], home.isHalf[at], home.isPrincipal[at]);
    }
    withChildren.isSocial = home.isSocial;
    boolean isFirst = dice.chance(0.5);
    draw(cluster, withChildren, home, commune, isFirst);
    draw(
        cluster,
        new Home(home.partner, Home.NOBODY, false, home.department),
        home,
        commune,
        !isFirst);
  }

  private void draw(int cluster, Home declaring, Home home, int commune, boolean holdsContract) {
    int group = taxes.add(cluster);
    taxes.members(group, declaring);
    int income = income(declaring);
    taxes.put(group, GroupColumn.TAX_INCOME, income);
    taxes.put(group, GroupColumn.RECENT_TAX_INCOME, euros(income * (0.98 + 0.06 * dice.share())));
    boolean isUnmarried = home.isCouple() && !home.isMarried;
    taxes.flag(group, GroupFlag.UNMARRIED_PARTNER, isUnmarried);
    if (isUnmarried) {
      int other = declaring.adult == home.adult ? home.partner : home.adult;
      taxes.put(
          group, GroupColumn.PARTNER_TAX_INCOME, persons.get(other, PersonColumn.PAST_INCOME));
      boolean hasOthers = declaring.childCount == 0;
      taxes.put(group, GroupColumn.PARTNER_CHILDREN, hasOthers ? home.childCount : 0);
    }
    composition(group, declaring);
    taxes.flag(group, GroupFlag.SEPARATED, home.isCouple() && dice.chance(0.02));
    taxes.flag(group, GroupFlag.DECLINED, dice.chance(0.03));
    energy(group, declaring, income, holdsContract);
    dwelling(cluster, declaring, home, commune, holdsContract);
  }

  private int income(Home declaring) {
    double income = 0;
    for (int adult : declaring.adults()) {
      income += persons.get(adult, PersonColumn.PAST_INCOME);
    }
    return euros(income);
  }

  private static int euros(double cents) {
    return WHOLE_EURO * (int) (cents / WHOLE_EURO);
  }

  private void composition(int group, Home declaring) {
    int students = 0;
    int shared = 0;
    for (int at = 0; at < declaring.childCount; at++) {
      boolean studies = persons.is(declaring.children[at], PersonFlag.IN_HIGHER_EDUCATION);
      students += studies ? 1 : 0;
      shared += declaring.isHalf[at] ? 1 : 0;
    }
    taxes.put(group, GroupColumn.MEMBERS, declaring.adults().length + declaring.childCount);
    taxes.put(group, GroupColumn.CHILDREN, declaring.childCount);
    taxes.put(group, GroupColumn.STUDENTS, students);
    taxes.put(group, GroupColumn.SHARED_MINORS, shared);
    boolean hasOtherParent = declaring.childCount > 0 && !declaring.isCouple() && dice.chance(0.3);
    taxes.flag(group, GroupFlag.OTHER_PARENT, hasOtherParent);
    if (hasOtherParent) {
      taxes.put(group, GroupColumn.OTHER_PARENT_INCOME, euros(10.0 * Published.WAGES.draw(dice)));
    }
  }

  private void energy(int group, Home declaring, int income, boolean holdsContract) {
    int others = declaring.adults().length + declaring.childCount - 1;
    double units = 1 + 0.5 * Math.min(others, 1) + 0.3 * Math.max(0, others - 1);
    if (holdsContract && income < 1_100_000 * units) {
      exclusions.group(GroupKind.TAX, group, "cheque-energie", 0.6);
    }
    for (int at = 0; at < declaring.childCount; at++) {
      int child = declaring.children[at];
      int school = persons.code(child, PersonCode.SCHOOL);
      if (school > 0 && declaring.isPrincipal[at] && income < 1_900_000 * units / 1.8) {
        exclusions.person(child, school == 1 ? "bourse-college" : "bourse-lycee", 0.75);
      }
    }
  }

  private void dwelling(
      int cluster, Home declaring, Home home, int commune, boolean holdsContract) {
    int group = dwellings.add(cluster);
    int rank = 0;
    for (int adult : declaring.adults()) {
      dwellings.member(group, adult, 0, rank++, false, true);
    }
    dwellings.children(group, declaring, rank);
    dwellings.put(group, GroupColumn.COMMUNE, commune);
    dwellings.flag(group, GroupFlag.HOLDS_CONTRACT, holdsContract);
    boolean isResidence = home.isSocial && !home.isCouple() && dice.chance(0.04);
    dwellings.flag(group, GroupFlag.SOCIAL_RESIDENCE, isResidence);
  }
}
