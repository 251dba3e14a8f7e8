package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.person.Dossier;
import java.util.List;

/** The deliveries of a processing and what each right came to on them, in memory only. */
record Screened(List<Delivery> deliveries, int unjoinedRows, List<ScreenedRight> rights) {

  /** The cases, which are the same for all rights. */
  List<Dossier> dossiers() {
    return rights.stream()
        .limit(1)
        .flatMap(right -> right.findings().stream())
        .map(Finding::dossier)
        .toList();
  }

  List<DeliveryReport> reports() {
    return deliveries.stream().map(DeliveryReport::of).toList();
  }
}
