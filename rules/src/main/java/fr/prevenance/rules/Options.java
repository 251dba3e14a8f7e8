package fr.prevenance.rules;

/**
 * How rules are read and evaluated.
 *
 * @param compatibility the reference's defects are kept and the extensions refused; else what the
 *     reference lets pass is an error
 * @param filterNotApplicablePossibilities possibilities whose rule is not applicable are left out
 * @param automaticNamespaceDisabling a rule is off when its parent is
 * @param strict which doubts are errors in compatibility
 */
public record Options(
    boolean compatibility,
    boolean filterNotApplicablePossibilities,
    boolean automaticNamespaceDisabling,
    Strictness strict) {

  /** The language as Prévenance uses it. */
  public static final Options STANDARD = new Options(false, false, true, Strictness.USUAL);

  /** As the reference engine does by default. */
  public static final Options COMPATIBLE = new Options(true, false, true, Strictness.USUAL);

  /**
   * Doubts that may be errors.
   *
   * @param situation an answer that cannot be read; else it is left out
   * @param noOrphanRule a rule whose parent does not exist
   * @param noCycleRuntime a rule that depends on itself; else it is undefined
   * @param checkPossibleValues a value out of {@code une possibilité}
   */
  public record Strictness(
      boolean situation,
      boolean noOrphanRule,
      boolean noCycleRuntime,
      boolean checkPossibleValues) {
    public static final Strictness USUAL = new Strictness(true, true, false, false);
    public static final Strictness ALL = new Strictness(true, true, true, true);
    public static final Strictness NOTHING = new Strictness(false, false, false, false);
  }
}
