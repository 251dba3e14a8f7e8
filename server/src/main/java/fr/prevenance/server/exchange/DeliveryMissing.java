package fr.prevenance.server.exchange;

/**
 * A file without which people could be harmed is missing, expired, used already or refused as a
 * whole: the principal source, the dead, or those who have the right already. The message says in
 * French which one and what to do.
 */
public final class DeliveryMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeliveryMissing(String message) {
    super(message);
  }
}
