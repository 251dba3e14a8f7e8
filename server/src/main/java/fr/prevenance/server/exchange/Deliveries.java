package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files partners have delivered, read through the door of their agreement. */
@Service
public class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private final ConfiguredBodies bodies;
  private final Opening opening;
  private final DeliveryBook book;
  private final UsedFiles usedFiles;
  private final AuditLog audit;

  Deliveries(
      ConfiguredBodies bodies,
      Opening opening,
      DeliveryBook book,
      UsedFiles usedFiles,
      AuditLog audit) {
    this.bodies = bodies;
    this.opening = opening;
    this.book = book;
    this.usedFiles = usedFiles;
    this.audit = audit;
  }

  /**
   * Reads all files of a processing that have not been used yet, records their reports, and keeps
   * their rows in memory only. May be called again: a dry run and the real one make one report.
   *
   * @throws DeliveryMissing when the principal source, the dead or the beneficiaries that the
   *     processing has agreed on cannot be read
   */
  public List<Delivery> open(Access access) {
    var opened = new ArrayList<Delivery>();
    var missing = new ArrayList<String>();
    for (var source : bodies.of(access.processing().id())) {
      switch (opening.open(source)) {
        case Opening.Result.Opened(var delivery) -> opened.add(delivery);
        case Opening.Result.Closed(var agreement, var why) -> close(agreement, why, missing);
      }
    }
    if (!missing.isEmpty()) {
      throw new DeliveryMissing(String.join(" ", missing));
    }
    audit.record(entry(access, "ouvrir les livraisons", opened));
    return List.copyOf(opened);
  }

  /**
   * Marks deliveries as used, in the caller's transaction; their files are destroyed by {@link
   * #destroyUsed}, or at the next start.
   *
   * @throws DeliveryAlreadyUsed when another run was faster
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void consume(List<Delivery> deliveries, Access access) {
    for (var delivery : deliveries) {
      access.requireOwn(delivery.provenance());
      if (!book.use(delivery.id())) {
        throw new DeliveryAlreadyUsed(delivery.provenance().source());
      }
    }
    audit.record(entry(access, "exploiter les livraisons", deliveries));
  }

  /**
   * Destroys the files of used deliveries; for the caller of {@link #consume}, once its transaction
   * has committed and given its connection back.
   */
  public void destroyUsed() {
    usedFiles.destroyAll();
  }

  /** Without a complement people have fewer facts; without the others they could be harmed. */
  private static void close(Agreement agreement, String why, List<String> missing) {
    if (agreement.role() == Role.COMPLEMENT) {
      log.warn("{}", why);
    } else {
      missing.add(why);
    }
  }

  private static AuditEntry entry(Access access, String action, List<Delivery> deliveries) {
    var sources = deliveries.stream().map(delivery -> delivery.provenance().source()).toList();
    return new AuditEntry(
        access.actor(),
        Optional.of(access.processing().id().value()),
        action,
        Optional.empty(),
        AuditEntry.Result.DONE,
        "sources : " + String.join(", ", sources));
  }
}
