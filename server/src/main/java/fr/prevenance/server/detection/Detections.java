package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The detections kept: entitled, to be completed, or held for an agent. */
public final class Detections {

  public Optional<Detection> find(UUID id, Access access) {
    throw new UnsupportedOperationException();
  }

  public List<Detection> ofRun(UUID run, Access access) {
    throw new UnsupportedOperationException();
  }

  /** Detections whose case the person belongs to, with whatever role. */
  public List<Detection> concerning(UUID person, Access access) {
    throw new UnsupportedOperationException();
  }

  /** Facts of the case, with their provenance. */
  public List<KnownFact> facts(UUID detection, Access access) {
    throw new UnsupportedOperationException();
  }

  /** Records the person's correction of a fact and evaluates the right again. */
  public Detection correct(UUID detection, String fact, Value value, Access access) {
    throw new UnsupportedOperationException();
  }

  /** Destroys detections, their facts, and the people whom no other detection needs. */
  public int erase(List<UUID> detections, String reason, Access access) {
    throw new UnsupportedOperationException();
  }
}
