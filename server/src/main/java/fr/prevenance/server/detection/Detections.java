package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The detections kept: entitled, to be completed, or held for an agent. Expired ones are not found,
 * even before the purge has passed.
 */
@Service
public class Detections {
  private final DetectionTable table;
  private final FactTable facts;
  private final Correcting correcting;
  private final Erasing erasing;
  private final Clock clock;

  Detections(
      DetectionTable table, FactTable facts, Correcting correcting, Erasing erasing, Clock clock) {
    this.table = table;
    this.facts = facts;
    this.correcting = correcting;
    this.erasing = erasing;
    this.clock = clock;
  }

  public Optional<Detection> find(UUID id, Access access) {
    return where("d.id = :id", Map.of("id", id), access).stream().findFirst();
  }

  public List<Detection> ofRun(UUID run, Access access) {
    return where("d.run = :run", Map.of("run", run), access);
  }

  /** Detections whose case the person belongs to, with whatever role. */
  public List<Detection> concerning(UUID person, Access access) {
    return where(
        "d.id in (select detection from detection_member where person = :person)",
        Map.of("person", person),
        access);
  }

  /** Everybody in the cases of a run, with whatever role. */
  public List<UUID> peopleOf(UUID run, Access access) {
    return table.peopleOf(run, access.processing().id());
  }

  /** Found entitled, whoever may write to them. */
  List<Detection> entitled(Access access) {
    return where("d.kind = 'ELIGIBLE'", Map.of(), access);
  }

  /** Entitled or not decided, and no machine may write to them: an agent decides. */
  public List<Detection> heldForAgent(Access access) {
    return where("d.is_for_agent_only", Map.of(), access);
  }

  /** Facts are missing. */
  public List<Detection> toComplete(Access access) {
    return where("d.kind = 'TO_COMPLETE'", Map.of(), access);
  }

  /** Entitled, and no e-mail address is known: an agent finds another way. */
  public List<Detection> unreachable(Access access) {
    return where("d.kind = 'ELIGIBLE' and not d.is_reachable", Map.of(), access);
  }

  /** Facts of the case, with their provenance. */
  public List<KnownFact> facts(UUID detection, Access access) {
    return facts.of(detection, access.processing().id(), today());
  }

  /**
   * Records the person's correction of a fact and evaluates the right again. Who is then no longer
   * found entitled waits for an agent.
   *
   * @throws IllegalArgumentException when the detection is not there, or the right does not let the
   *     person say this fact
   */
  @Transactional
  public Detection correct(UUID detection, String fact, Value value, Access access) {
    var corrected = find(detection, access).orElseThrow(() -> absent(detection));
    correcting.correct(corrected, fact, value, facts(detection, access), access);
    return find(detection, access).orElseThrow(() -> absent(detection));
  }

  /**
   * Destroys detections, their facts, and the people whom no other detection needs.
   *
   * @param reason in French, for the destruction record
   * @return how many detections there were
   */
  @Transactional
  public int erase(List<UUID> detections, String reason, Access access) {
    return erasing.erase(detections, reason, access);
  }

  private List<Detection> where(String condition, Map<String, ?> parameters, Access access) {
    return table.where(condition, parameters, access.processing().id(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static IllegalArgumentException absent(UUID detection) {
    return new IllegalArgumentException(
        "Le dossier %s n’existe pas ou plus dans ce traitement.".formatted(detection));
  }
}
