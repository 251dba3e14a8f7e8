package fr.prevenance.server.exchange;

import java.util.List;

/** The processings this installation is configured for. */
public final class Processings {

  public List<Processing> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws IllegalArgumentException naming the processings there are
   */
  public Processing get(ProcessingId id) {
    throw new UnsupportedOperationException();
  }

  /** Processings of the body with that SIRET. */
  public List<Processing> ofBody(String siret) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives access to the data of one processing for one purpose.
   *
   * @throws UnlawfulUse when the processing does not have that purpose; logged
   */
  public Access enter(ProcessingId id, Purpose purpose, String actor) {
    throw new UnsupportedOperationException();
  }
}
