package fr.prevenance.server.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks every room what it knows of what the questions are about. */
@Service
public class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private final ObjectProvider<EvidenceSource> sources;

  /**
   * @param sources possibly none
   */
  Gathering(ObjectProvider<EvidenceSource> sources) {
    this.sources = sources;
  }

  /** A room that cannot answer keeps nobody from the questions: it is said that it is missing. */
  public Gathered about(String siret) {
    List<Evidence> all = new ArrayList<>();
    boolean isWhole = true;
    for (EvidenceSource source : sources.orderedStream().toList()) {
      isWhole &= ask(source, siret, all);
    }
    return new Gathered(all, isWhole);
  }

  // Whatever a room fails by, the questions can be answered without it.
  private static boolean ask(EvidenceSource source, String siret, List<Evidence> all) {
    try {
      all.addAll(source.of(siret));
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("evidence of {} could not be read", source.getClass().getName(), failure);
      return false;
    }
  }
}
