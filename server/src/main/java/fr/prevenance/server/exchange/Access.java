package fr.prevenance.server.exchange;

/**
 * The right to read the data of one processing, for its purpose, held by one actor; obtained from
 * {@link Processings#enter}.
 */
public final class Access {
  private final Processing processing;
  private final String actor;
  private final Refusals refusals;

  Access(Processing processing, String actor, Refusals refusals) {
    this.processing = processing;
    this.actor = actor;
    this.refusals = refusals;
  }

  public Processing processing() {
    return processing;
  }

  /** Who acts: a user name, or {@code système}. */
  public String actor() {
    return actor;
  }

  /**
   * Opens a datum.
   *
   * @throws UnlawfulUse when the datum belongs to another processing or has expired; the refusal is
   *     in the audit log and on the data protection officer's screen
   */
  public <T> T open(Guarded<T> guarded) {
    var provenance = guarded.provenance();
    requireOwn(provenance);
    if (!refusals.today().isBefore(provenance.expiresOn())) {
      throw refusals.expired(this, provenance);
    }
    return guarded.datum();
  }

  void requireOwn(Provenance provenance) {
    if (!provenance.processing().equals(processing.id())) {
      throw refusals.otherProcessing(this, provenance);
    }
  }
}
