package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.right.RightArchive;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides a kept case again exactly as it was: same version of the right, same day, same facts. */
@Service
public class Replaying {
  private final DetectionTable detections;
  private final FactTable facts;
  private final RightArchive archive;
  private final Clock clock;

  Replaying(DetectionTable detections, FactTable facts, RightArchive archive, Clock clock) {
    this.detections = detections;
    this.facts = facts;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * @param version fingerprint of the version of the right
   * @param day of evaluation
   */
  public record Replay(String version, LocalDate day, Outcome outcome) {}

  /** Empty for a case decided before versions were kept. */
  @Transactional(readOnly = true)
  public Optional<Replay> replay(UUID detection, Access access) {
    var processing = access.processing().id();
    return detections
        .basis(detection, processing)
        .flatMap(basis ->
            archive
                .find(basis.version())
                .map(pack -> {
                  var known = facts.of(detection, processing, LocalDate.now(clock));
                  var outcome =
                      ServedRight.of(pack)
                          .decision()
                          .decide(FactValues.open(known, access), basis.day());
                  return new Replay(basis.version(), basis.day(), outcome);
                }));
  }
}
