package fr.prevenance.server.exchange;

/** A datum that can only be opened with the {@link Access} of its own processing. */
public final class Guarded<T> {
  private final T datum;
  private final Provenance provenance;

  public Guarded(T datum, Provenance provenance) {
    this.datum = datum;
    this.provenance = provenance;
  }

  public Provenance provenance() {
    return provenance;
  }

  /** For {@link Access} alone. */
  T datum() {
    return datum;
  }

  /** Never shows the datum. */
  @Override
  public String toString() {
    return "Guarded[" + provenance.processing().value() + ", " + provenance.source() + "]";
  }
}
