package fr.prevenance.population.study;

import java.util.List;

/** A published count: of those to whom a reform does one of several things. */
public enum Measure {
  BEFORE("ayants_droit_avant", Change.LEFT, Change.MORE, Change.LESS, Change.SAME, Change.UNTOLD),
  AFTER("ayants_droit_apres", Change.ENTERED, Change.MORE, Change.LESS, Change.SAME, Change.UNTOLD),
  WINNERS("gagnants", Change.ENTERED, Change.MORE),
  LOSERS("perdants", Change.LEFT, Change.LESS),
  UNKNOWN("indetermines", Change.UNTOLD, Change.UNKNOWN);

  private final String column;
  private final List<Change> changes;

  Measure(String column, Change... changes) {
    this.column = column;
    this.changes = List.of(changes);
  }

  /** Of the file. */
  public String column() {
    return column;
  }

  List<Change> changes() {
    return changes;
  }
}
