package fr.prevenance.server.practice;

import fr.prevenance.packs.PackIssue;
import java.util.List;

/** What became of a sheet, or of a feedback, that somebody wants to keep. */
public sealed interface SheetSaving {

  record Saved(OwnSheet sheet) implements SheetSaving {}

  /**
   * Somebody else wrote it meanwhile: nothing is kept.
   *
   * @param current as they left it
   */
  record Stale(OwnSheet current) implements SheetSaving {}

  /** It cannot be published as it is. */
  record Faulty(List<PackIssue> issues) implements SheetSaving {}

  /** The body has no such sheet. */
  record Absent() implements SheetSaving {}
}
