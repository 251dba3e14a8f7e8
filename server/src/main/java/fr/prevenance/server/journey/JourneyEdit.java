package fr.prevenance.server.journey;

/** One thing that an agent does to a map. */
public sealed interface JourneyEdit {

  /** Writes the heading. */
  record WriteHeading(Heading heading) implements JourneyEdit {}

  /** Adds a stage at the end. */
  record AddStage(String id, String title) implements JourneyEdit {}

  record RenameStage(String id, String title) implements JourneyEdit {}

  /** Adds a touchpoint at the end of a stage. */
  record AddTouchpoint(String stage, Touchpoint touchpoint) implements JourneyEdit {}

  /** Writes a touchpoint where it stands. */
  record WriteTouchpoint(Touchpoint touchpoint) implements JourneyEdit {}

  /** Moves a stage among stages, or a touchpoint within its stage or, at its end, to the next. */
  record Move(String element, Direction direction) implements JourneyEdit {}

  /**
   * Repeats a stage with its touchpoints, or a touchpoint, just after itself.
   *
   * @param copy its identifier; those of the touchpoints of a copied stage derive from it
   */
  record Duplicate(String element, String copy) implements JourneyEdit {}

  /** Deletes a stage with its touchpoints, or a touchpoint. */
  record Delete(String element) implements JourneyEdit {}

  /** Puts the map back as it was. */
  record Restore(int version) implements JourneyEdit {}

  /** Towards the beginning or the end of the journey. */
  enum Direction implements Word {
    BEFORE("avant", "avant"),
    AFTER("apres", "après");

    private final String word;
    private final String title;

    Direction(String word, String title) {
      this.word = word;
      this.title = title;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String title() {
      return title;
    }
  }
}
