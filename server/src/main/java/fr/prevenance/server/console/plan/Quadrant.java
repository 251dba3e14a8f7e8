package fr.prevenance.server.console.plan;

import fr.prevenance.server.plan.Level;

/** What a gain and an effort make of a practice. Much begins in the middle of the scale. */
enum Quadrant {
  FIRST("À faire d’abord"),
  LARGE("Grand chantier"),
  OCCASION("Si l’occasion se présente"),
  LAST("En dernier");

  /** 2,5. */
  static final Level MUCH = new Level((Level.LEAST + Level.MOST) / 2);

  private final String title;

  Quadrant(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static Quadrant of(Level gain, Level effort) {
    boolean isHard = effort.compareTo(MUCH) >= 0;
    if (gain.compareTo(MUCH) >= 0) {
      return isHard ? LARGE : FIRST;
    }
    return isHard ? LAST : OCCASION;
  }
}
