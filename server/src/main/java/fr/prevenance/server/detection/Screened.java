package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Delivery;
import java.util.List;

/** The deliveries of a processing and what each right came to on them, in memory only. */
record Screened(List<Delivery> deliveries, int unjoinedRows, List<ScreenedRight> rights) {

  List<DeliveryReport> reports() {
    return deliveries.stream().map(DeliveryReport::of).toList();
  }
}
