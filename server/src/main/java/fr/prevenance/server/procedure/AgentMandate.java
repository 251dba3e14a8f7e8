package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;

/** An agent of the body that is responsible for the case. */
public final class AgentMandate implements Mandate {
  private final Detection detection;
  private final Access access;

  AgentMandate(Detection detection, Access access) {
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
