package fr.prevenance.server.exchange;

import java.util.List;
import org.springframework.stereotype.Service;

/** The files partners have delivered, read through the door of their agreement. */
@Service
public class Deliveries {

  /**
   * Reads all files of a processing that have not been used yet, records their reports, and keeps
   * their rows in memory only. May be called again: a dry run and the real one make one report.
   *
   * @throws DeliveryMissing when the principal source, the dead or the beneficiaries that the
   *     processing has agreed on cannot be read
   */
  public List<Delivery> open(Access access) {
    throw new UnsupportedOperationException();
  }

  /**
   * Marks deliveries as used, in the caller's transaction; their files are destroyed once it has
   * committed, or at the next start.
   *
   * @throws DeliveryAlreadyUsed when another run was faster
   */
  public void consume(List<Delivery> deliveries, Access access) {
    throw new UnsupportedOperationException();
  }
}
