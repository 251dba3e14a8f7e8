package fr.prevenance.population.fictive;

/** The persons of a block, as they are drawn. */
final class Persons {
  private static final double YEAR = 365.2425;

  final Table<PersonColumn> table;
  private final int today;

  /**
   * @param today counted from 1970
   */
  Persons(Table<PersonColumn> table, int today) {
    this.table = table;
    this.today = today;
  }

  /** Somebody of that age, in whole years. */
  int add(int cluster, int age, int sex, Dice dice) {
    int person = table.add();
    table.put(PersonColumn.CLUSTER, person, cluster);
    int born = today - (int) (age * YEAR) - 1 - dice.below(365);
    table.put(PersonColumn.BIRTH, person, born);
    code(person, PersonCode.SEX, sex);
    return person;
  }

  int age(int person) {
    return (int) ((today - table.get(PersonColumn.BIRTH, person)) / YEAR);
  }

  /** The age they reach in the year. */
  int ageInYear(int person) {
    return year(today) - year(table.get(PersonColumn.BIRTH, person));
  }

  private static int year(int day) {
    return 1970 + (int) Math.floor(day / YEAR);
  }

  boolean isMan(int person) {
    return code(person, PersonCode.SEX) == 1;
  }

  void flag(int person, PersonFlag flag) {
    table.set(PersonColumn.FLAGS, person, flag.bit());
  }

  void flag(int person, PersonFlag flag, boolean isSo) {
    if (isSo) {
      flag(person, flag);
    }
  }

  boolean is(int person, PersonFlag flag) {
    return (table.get(PersonColumn.FLAGS, person) & flag.bit()) != 0;
  }

  void code(int person, PersonCode code, int value) {
    table.set(PersonColumn.CODES, person, code.bits(value));
  }

  int code(int person, PersonCode code) {
    return (table.get(PersonColumn.CODES, person) >>> code.shift()) & code.mask();
  }

  void put(int person, PersonColumn column, int value) {
    table.put(column, person, value);
  }

  int get(int person, PersonColumn column) {
    return table.get(column, person);
  }

  /** What somebody receives each month by work, pension or allowances: cents. */
  int monthly(int person) {
    return get(person, PersonColumn.WAGE)
        + get(person, PersonColumn.PROFIT)
        + get(person, PersonColumn.PENSION)
        + get(person, PersonColumn.UNEMPLOYMENT)
        + get(person, PersonColumn.DISABILITY)
        + get(person, PersonColumn.ALIMONY);
  }
}
