package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;

/** The recipient, signed in: their identité pivot is that of the person written to. */
public final class PersonMandate implements Mandate {
  private final Detection detection;
  private final Access access;

  PersonMandate(Detection detection, Access access) {
    this.detection = detection;
    this.access = access;
  }

  @Override
  public Detection detection() {
    return detection;
  }

  @Override
  public Access access() {
    return access;
  }
}
