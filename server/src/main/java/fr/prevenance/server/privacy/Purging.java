package fr.prevenance.server.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys what has expired in every room, each night or at once. */
@Service
public class Purging {
  private static final Logger log = LoggerFactory.getLogger(Purging.class);

  private final ObjectProvider<Purgeable> rooms;
  private final DestructionRecords records;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Purging(
      ObjectProvider<Purgeable> rooms,
      DestructionRecords records,
      TransactionTemplate transaction,
      Clock clock) {
    this.rooms = rooms;
    this.records = records;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Purges room by room, each in a transaction with its destruction record; a room that fails does
   * not keep the others from being purged.
   *
   * @return how many things were destroyed
   * @throws PurgeIncomplete naming the rooms that failed, once all have been tried
   */
  public int now() {
    var today = LocalDate.now(clock);
    var failed = new ArrayList<String>();
    var destroyed = 0;
    for (var room : rooms.orderedStream().toList()) {
      destroyed += purge(room, today, failed);
    }
    if (!failed.isEmpty()) {
      throw new PurgeIncomplete(failed);
    }
    return destroyed;
  }

  private int purge(Purgeable room, LocalDate today, List<String> failed) {
    try {
      return transaction.execute(status -> purge(room, today));
    } catch (RuntimeException failure) {
      // The message of a driver may quote a row: the type says enough.
      log.error("La purge « {} » a échoué : {}", room.what(), failure.getClass().getName());
      failed.add(room.what());
      return 0;
    }
  }

  private int purge(Purgeable room, LocalDate today) {
    var destroyed = room.destroyExpired(today);
    records.record(
        DestructionRecords.ALL_PROCESSINGS,
        Optional.empty(),
        "purge : " + room.what(),
        destroyed,
        "échéance au " + today);
    return destroyed;
  }
}
