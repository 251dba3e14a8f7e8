package fr.prevenance.server.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The processings this installation is configured for. */
public final class Processings {
  private final Map<ProcessingId, Processing> processings;
  private final Refusals refusals;

  Processings(List<Processing> processings, Refusals refusals) {
    this.processings = new LinkedHashMap<>();
    processings.forEach(processing -> this.processings.put(processing.id(), processing));
    this.refusals = refusals;
  }

  public List<Processing> all() {
    return List.copyOf(processings.values());
  }

  /**
   * @throws IllegalArgumentException naming the processings there are
   */
  public Processing get(ProcessingId id) {
    var processing = processings.get(id);
    if (processing == null) {
      throw new IllegalArgumentException(
          "Le traitement « %s » n’existe pas. Il y a : %s.".formatted(id.value(), names()));
    }
    return processing;
  }

  /** Processings of the body with that SIRET. */
  public List<Processing> ofBody(String siret) {
    return processings.values().stream()
        .filter(processing -> processing.body().siret().equals(siret))
        .toList();
  }

  /**
   * Gives access to the data of one processing for one purpose.
   *
   * @throws UnlawfulUse when the processing does not have that purpose; logged
   */
  public Access enter(ProcessingId id, Purpose purpose, String actor) {
    var processing = get(id);
    if (processing.purpose() != purpose) {
      throw refusals.otherPurpose(processing, purpose, actor);
    }
    return new Access(processing, actor, refusals);
  }

  private String names() {
    return processings.keySet().stream().map(ProcessingId::value).collect(Collectors.joining(", "));
  }
}
