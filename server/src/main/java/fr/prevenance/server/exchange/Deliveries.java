package fr.prevenance.server.exchange;

import java.util.List;

/** The files partners have delivered, read through the door of their agreement. */
public final class Deliveries {

  /**
   * Reads all files of a processing that have not been used yet, records their reports, and keeps
   * their rows in memory only.
   */
  public List<Delivery> open(Access access) {
    throw new UnsupportedOperationException();
  }

  /**
   * Marks deliveries as used, in the caller's transaction; their files are destroyed once it has
   * committed, or at the next start.
   */
  public void consume(List<Delivery> deliveries, Access access) {
    throw new UnsupportedOperationException();
  }
}
