package fr.prevenance.server.message;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acknowledges requests (accusé de réception, CRPA L112-3, L112-11, R112-5, R112-11-1). */
public interface Receipts {

  /**
   * A request that was received.
   *
   * @param number by which the person and the service find it again
   * @param missing documents or facts still to be supplied, in words; empty when it is complete
   * @param supplyBy last day to supply them
   */
  record Request(
      String number, LocalDate receivedOn, List<String> missing, Optional<LocalDate> supplyBy) {
    public Request {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Puts the accusé de réception into the outbox, in the caller's transaction.
   *
   * @return empty when the person has no address mail can be sent to: the service writes by post
   */
  Optional<ShortCode> send(Request request, Detection detection, Access access);
}
