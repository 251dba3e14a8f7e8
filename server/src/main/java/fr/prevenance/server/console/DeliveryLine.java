package fr.prevenance.server.console;

import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.DeliveryReport;
import java.util.List;
import java.util.UUID;

/** A delivery as agents read it. */
record DeliveryLine(
    UUID id,
    String source,
    String receivedAt,
    String asOf,
    String expiresOn,
    int rows,
    int refused,
    String dropped,
    String state) {

  static DeliveryLine of(DeliveryReport report) {
    return new DeliveryLine(
        report.id(),
        report.source(),
        FrenchDates.moment(report.receivedAt()),
        FrenchDates.day(report.asOf()),
        FrenchDates.day(report.expiresOn()),
        report.rowsRead(),
        report.rowsRefused(),
        report.droppedColumns().isEmpty() ? "aucune" : String.join(", ", report.droppedColumns()),
        report.state().label());
  }

  /** A refused row: line, column, reason, mend. */
  static List<String> of(Delivery.Refusal refusal) {
    return List.of(
        Integer.toString(refusal.line()), refusal.column(), refusal.reason(), refusal.mend());
  }
}
