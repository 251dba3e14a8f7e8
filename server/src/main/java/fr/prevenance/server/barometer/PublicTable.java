package fr.prevenance.server.barometer;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Counts that are published together because they can be worked out from each other. Its atoms are
 * the numbers at the bottom of it, none of which is told itself.
 */
public enum PublicTable {
  MESSAGES("Messages") {
    @Override
    LongStream atoms(Counts counts) {
      return MessageDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.MESSAGE, detail.word()));
    }
  },
  /** Not requested, requested only, awarded. */
  TAKE_UP("Ayants droit détectés") {
    @Override
    LongStream atoms(Counts counts) {
      return LongStream.of(
          counts.of(Subject.ENTITLED, Subject.ALL) - counts.requested(),
          counts.of(Subject.OUTCOME, Subject.REQUESTED),
          counts.of(Subject.OUTCOME, Subject.AWARDED));
    }
  },
  REQUESTS("Demandes") {
    @Override
    LongStream atoms(Counts counts) {
      return RequestDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.REQUEST, detail.word()));
    }
  },
  CONTACTS("Contacts") {
    @Override
    LongStream atoms(Counts counts) {
      return ContactDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.CONTACT, detail.word()));
    }
  };

  private final String title;

  PublicTable(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Below zero where counts disagree: then nothing of the table is told. */
  abstract LongStream atoms(Counts counts);

  List<Measure> measures() {
    return List.of(Measure.values()).stream().filter(measure -> measure.table() == this).toList();
  }
}
