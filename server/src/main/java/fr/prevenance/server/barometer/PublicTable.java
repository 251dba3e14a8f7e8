package fr.prevenance.server.barometer;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Counts that are published together because they can be worked out from each other. Its atoms are
 * the numbers at the bottom of it, none of which is told itself.
 */
enum PublicTable {
  MESSAGES {
    @Override
    LongStream atoms(Counts counts) {
      return MessageDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.MESSAGE, detail.word()));
    }
  },
  /** Not requested, requested only, awarded. */
  TAKE_UP {
    @Override
    LongStream atoms(Counts counts) {
      return LongStream.of(
          counts.of(Subject.ENTITLED, Subject.ALL) - counts.requested(),
          counts.of(Subject.OUTCOME, Subject.REQUESTED),
          counts.of(Subject.OUTCOME, Subject.AWARDED));
    }
  },
  REQUESTS {
    @Override
    LongStream atoms(Counts counts) {
      return RequestDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.REQUEST, detail.word()));
    }
  },
  CONTACTS {
    @Override
    LongStream atoms(Counts counts) {
      return ContactDetail.all().stream()
          .mapToLong(detail -> counts.of(Subject.CONTACT, detail.word()));
    }
  };

  /** Below zero where counts disagree: then nothing of the table is told. */
  abstract LongStream atoms(Counts counts);

  List<Measure> measures() {
    return List.of(Measure.values()).stream().filter(measure -> measure.table() == this).toList();
  }
}
