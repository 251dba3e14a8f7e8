package fr.prevenance.server.console.practice;

import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.practice.MissingPractices;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a body misses: what it answered no to, in its latest closed self-diagnosis. */
@Component
class DiagnosedPractices implements MissingPractices {
  private final Diagnoses diagnoses;

  DiagnosedPractices(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  @Override
  public Set<Integer> of(String siret) {
    return diagnoses.missingPractices(siret);
  }
}
