package fr.prevenance.population.fictive;

/** Who belongs to a group: some bits of a membership, which is one number. */
public enum MemberField {
  /** Number of the cluster in its block. */
  CLUSTER(0, 18),
  /** Row of the person. */
  PERSON(18, 18),
  /** Row of the group. */
  GROUP(36, 18),
  /** Place among {@link GroupKind#roles()}. */
  ROLE(54, 2),
  RANK(56, 4),
  /** 1 for whoever lives there half of the time. */
  HALF(60, 1),
  /** 1 where it is the group that the person's rules read. */
  PRINCIPAL(61, 1);

  /** Rows that can be told apart. */
  static final int MOST_ROWS = 1 << 18;

  private final int shift;
  private final int width;

  MemberField(int shift, int width) {
    this.shift = shift;
    this.width = width;
  }

  public int shift() {
    return shift;
  }

  public long mask() {
    return (1L << width) - 1;
  }

  long bits(int value) {
    if ((value & ~mask()) != 0) {
      throw new IllegalArgumentException(this + " " + value);
    }
    return (long) value << shift;
  }
}
