package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Delivery;
import java.util.List;
import java.util.Set;

/** What the door did with one partner's file; holds nothing of its rows. */
public record DeliveryReport(
    String source,
    String title,
    int goodRows,
    List<Delivery.Refusal> refusals,
    Set<String> droppedColumns) {

  static DeliveryReport of(Delivery delivery) {
    return new DeliveryReport(
        delivery.agreement().source(),
        delivery.agreement().title(),
        delivery.rows().size(),
        delivery.refusals(),
        delivery.droppedColumns());
  }
}
