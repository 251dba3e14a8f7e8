package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Delivery.Refusal;
import fr.prevenance.server.source.Fault;
import fr.prevenance.server.source.SourceContent;
import fr.prevenance.server.source.SourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a partner's rows become rows of the processing: typed, guarded, once each. */
final class Door {

  /**
   * What passed the door.
   *
   * @param rowsRefused rows with at least one refusal, unreadable ones included
   */
  record Passed(List<Row> rows, int rowsRefused, List<Refusal> refusals) {}

  private final RowDoor rowDoor;
  private final List<Row> rows = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> fingerprints = new HashSet<>();
  private int rowsRefused;

  Door(AgreedSource source, Provenance provenance, LocalDate today) {
    this.rowDoor = new RowDoor(source, provenance, today);
  }

  Passed pass(SourceContent content) {
    rowsRefused = content.rowsRefused();
    content.faults().stream().map(Door::refusal).forEach(refusals::add);
    content.rows().forEach(this::pass);
    refusals.sort(Comparator.comparingInt(Refusal::line));
    return new Passed(List.copyOf(rows), rowsRefused, List.copyOf(refusals));
  }

  private void pass(SourceRow row) {
    if (!fingerprints.add(row.fingerprint())) {
      rowsRefused++;
      refusals.add(
          new Refusal(
              row.line(),
              "",
              "doublon",
              "La ligne répète mot pour mot une ligne précédente.",
              "Rien à faire si c’est voulu : la première est gardée."));
      return;
    }
    var passing = rowDoor.pass(row);
    passing.row().ifPresentOrElse(rows::add, () -> rowsRefused++);
    refusals.addAll(passing.refusals());
  }

  private static Refusal refusal(Fault fault) {
    return new Refusal(fault.line(), fault.column(), fault.code(), fault.reason(), fault.mend());
  }
}
