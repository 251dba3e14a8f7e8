package fr.prevenance.server.exchange;

import java.util.List;
import java.util.Map;

/** What the folder of bodies says: the processings and what each has agreed with its partners. */
record ConfiguredBodies(
    List<Processing> processings,
    Map<ProcessingId, List<AgreedSource>> sources,
    EventAgreements events) {

  List<AgreedSource> of(ProcessingId processing) {
    return sources.getOrDefault(processing, List.of());
  }

  List<AgreedSource> all() {
    return sources.values().stream().flatMap(List::stream).toList();
  }
}
