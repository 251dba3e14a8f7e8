package fr.prevenance.server.diagnosis;

import java.util.List;

/** A room of the installation that knows something of what the questions are about. */
public interface EvidenceSource {

  /**
   * In the order of the questions; a question may have several, or none.
   *
   * @param siret of the body that answers: nothing of other bodies is counted
   */
  List<Evidence> of(String siret);
}
