package fr.prevenance.server.practice;

import fr.prevenance.packs.PackIssue;
import java.util.List;

/** What became of a sheet that came from another installation. */
public sealed interface SheetImport {

  /** It is new here, and a draft until the body publishes it. */
  record Added(OwnSheet sheet) implements SheetImport {}

  /** It was here in an earlier state, that nobody had changed. */
  record Updated(OwnSheet sheet) implements SheetImport {}

  /** It was here already, as it came. */
  record Known(OwnSheet sheet) implements SheetImport {}

  /** The file is no sheet, or another sheet stands in its place. */
  record Refused(String sentence) implements SheetImport {}

  /** The lint refuses it. */
  record Faulty(List<PackIssue> issues) implements SheetImport {}
}
