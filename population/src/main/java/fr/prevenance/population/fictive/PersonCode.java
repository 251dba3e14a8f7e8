package fr.prevenance.population.fictive;

/** Small numbers of a person: some bits of {@link PersonColumn#CODES}. */
public enum PersonCode {
  /** 0 a woman, 1 a man. */
  SEX(0, 1),
  /** 0 French, 1 of the European Economic Area or Switzerland, 2 other. */
  NATIONALITY(1, 2),
  /** Years with a permit to work. */
  PERMIT_YEARS(3, 5),
  /** 0 other, 1 collège, 2 lycée. */
  SCHOOL(8, 2),
  /** 0 no decision, 1 under 50 %, 2 50 to 79 %, 3 80 % or more. */
  INCAPACITY(10, 2),
  /** 0 none, 1 ordinary, 2 sheltered. */
  WORK(12, 2),
  /** 0 none, 1 AAH, 2 ASPA, 3 ASS. */
  MINIMUM(14, 2),
  /** Of the absent parent: the words of the rights, in their order; 7 for any other situation. */
  ABSENT_PARENT(16, 3),
  CHILDREN(19, 4),
  /** Per cent by which the wages of three months differ from their mean. */
  SWING(23, 5),
  /** Past years with a scholarship. */
  SCHOLAR_YEARS(28, 3);

  private final int shift;
  private final int width;

  PersonCode(int shift, int width) {
    this.shift = shift;
    this.width = width;
  }

  public int shift() {
    return shift;
  }

  public int mask() {
    return (1 << width) - 1;
  }

  int bits(int value) {
    return Math.min(value, mask()) << shift;
  }
}
