package fr.prevenance.population.fictive;

/** The groups of a home, what is known of each, and which rights they have already. */
final class Groups {
  private final Persons persons;
  private final Family family;
  private final Exclusions exclusions;
  private final Dice dice;
  private final int today;
  private final Links households;
  private final Links families;
  private final Links health;
  private final Links couples;

  Groups(Block block, Persons persons, Family family, Exclusions exclusions, Dice dice, int today) {
    this.persons = persons;
    this.family = family;
    this.exclusions = exclusions;
    this.dice = dice;
    this.today = today;
    this.households = Links.of(block, GroupKind.HOUSEHOLD, dice);
    this.families = Links.of(block, GroupKind.FAMILY, dice);
    this.health = Links.of(block, GroupKind.HEALTH, dice);
    this.couples = Links.of(block, GroupKind.COUPLE, dice);
  }

  void draw(int cluster, Home home, Means means) {
    boolean hasRsa = household(cluster, home, means);
    if (home.childCount > 0) {
      family(cluster, home, means);
    }
    health(cluster, home, means, hasRsa);
    couple(cluster, home, means);
  }

  /** Returns whether they receive the RSA. */
  private boolean household(int cluster, Home home, Means means) {
    int group = households.add(cluster);
    households.members(group, home);
    place(households, group, home);
    households.put(group, GroupColumn.OCCUPATION, home.occupation);
    households.put(group, GroupColumn.HOUSING_AID, home.housingAid);
    households.put(group, GroupColumn.FAMILY_ALLOWANCE, means.allowance());
    households.put(group, GroupColumn.FAMILY_SUPPLEMENT, means.supplement());
    households.put(group, GroupColumn.INFANT_ALLOWANCE, means.infant());
    households.put(group, GroupColumn.CAPITAL_INCOME, means.capital());
    households.put(group, GroupColumn.IDLE_SAVINGS, means.savings());
    households.flag(group, GroupFlag.HAS_A_LOAN, home.hasLoan);
    households.flag(group, GroupFlag.STEADY, dice.chance(0.7));
    int age = persons.age(home.adult);
    households.flag(group, GroupFlag.EXPECTS_A_CHILD, age < 42 && dice.chance(0.02));
    if (!home.isCouple() && home.childCount > 0) {
      households.put(group, GroupColumn.ALONE_SINCE, today - dice.between(30, 3_000));
    }
    return rights(home, means, group, age);
  }

  private boolean rights(Home home, Means means, int group, int age) {
    boolean isOfAge = age >= 25 || home.childCount > 0;
    boolean studies = persons.is(home.adult, PersonFlag.STUDYING);
    boolean hasRsa =
        isOfAge
            && !studies
            && means.isUnderRsa(home)
            && exclusions.group(GroupKind.HOUSEHOLD, group, "rsa", 0.66);
    if (means.isLowPaid(home) && persons.get(home.adult, PersonColumn.WAGE) > 0) {
      exclusions.group(GroupKind.HOUSEHOLD, group, "prime-activite", 0.7);
    }
    return hasRsa;
  }

  private static void place(Links links, int group, Home home) {
    links.put(group, GroupColumn.TERRITORY, Departments.territory(home.department));
  }

  private void family(int cluster, Home home, Means means) {
    int group = families.add(cluster);
    families.members(group, home);
    place(families, group, home);
    families.put(group, GroupColumn.PAST_INCOME, means.past());
    families.flag(group, GroupFlag.CHANGED, dice.chance(0.07));
    families.flag(group, GroupFlag.LONE_PARENT, !home.isCouple());
    families.flag(group, GroupFlag.INFANT_BENEFIT, means.infant() > 0);
    int dependents = family.dependents(home);
    if (dependents > 1) {
      exclusions.group(GroupKind.FAMILY, group, "allocations-familiales", 0.97);
    }
    if (means.supplement() > 0) {
      exclusions.group(GroupKind.FAMILY, group, "complement-familial", 0.95);
    }
    if (means.isUnderSchoolCeiling(dependents) && persons.age(home.children[0]) >= 6) {
      exclusions.group(GroupKind.FAMILY, group, "allocation-rentree-scolaire", 0.92);
    }
    if (means.support() > 0) {
      exclusions.group(GroupKind.FAMILY, group, "allocation-soutien-familial", 1);
    }
  }

  private void health(int cluster, Home home, Means means, boolean hasRsa) {
    int group = health.add(cluster);
    health.members(group, home);
    place(health, group, home);
    health.put(group, GroupColumn.OCCUPATION, home.occupation);
    health.put(group, GroupColumn.HOUSING_AID, home.housingAid);
    health.put(
        group,
        GroupColumn.FAMILY_BENEFITS,
        12 * (means.allowance() + means.supplement() + means.support()));
    health.put(group, GroupColumn.CAPITAL_INCOME, means.capital());
    health.put(group, GroupColumn.IDLE_SAVINGS, means.savings());
    if (!home.isCouple() && dice.chance(0.03)) {
      health.put(group, GroupColumn.ALIMONY_PAID, 1_200 * dice.between(70, 300));
    }
    health.flag(group, GroupFlag.RECEIVES_RSA, hasRsa);
    health.flag(group, GroupFlag.OWES_CONTRIBUTIONS, dice.chance(0.003));
    boolean isCovered =
        (hasRsa || means.isUnderHealthCeiling(home))
            && exclusions.group(
                GroupKind.HEALTH, group, "complementaire-sante-solidaire", hasRsa ? 0.85 : 0.5);
    if (isCovered) {
      health.put(group, GroupColumn.COVERED_UNTIL, today + dice.between(1, 365));
    }
  }

  /** Only for those who may soon be old enough. */
  private void couple(int cluster, Home home, Means means) {
    int eldest = 0;
    for (int adult : home.adults()) {
      eldest = Math.max(eldest, persons.age(adult));
    }
    if (eldest < 60) {
      return;
    }
    int group = couples.add(cluster);
    int rank = 0;
    for (int adult : home.adults()) {
      couples.member(group, adult, 0, rank++, false, true);
      old(adult, home, means);
    }
    place(couples, group, home);
    couples.put(group, GroupColumn.ASSETS, means.savings() + 100 * means.capital());
    couples.flag(group, GroupFlag.CLAIMED_PENSIONS, dice.chance(0.93));
    if (dice.chance(0.02)) {
      couples.put(group, GroupColumn.RECENT_GIFTS, 100_000 * dice.between(1, 60));
    }
  }

  private void old(int person, Home home, Means means) {
    int ceiling = home.isCouple() ? 160_500 : 103_400;
    if (persons.age(person) >= 65
        && means.monthly() < ceiling
        && exclusions.person(person, "aspa", 0.3)) {
      persons.code(person, PersonCode.MINIMUM, 2);
    }
  }
}
