package fr.prevenance.population.study;

import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.study.Decisions.Answer;
import org.jspecify.annotations.Nullable;

/** Which rights each person of a batch has, in person or as a member of a group. */
final class Standings {
  private final Batch batch;
  private final Side before;
  private final Side after;

  private record Side(int[] entitled, int[] open) {
    Side(int persons) {
      this(new int[persons], new int[persons]);
    }

    void add(int person, int right, Answer answer) {
      switch (answer) {
        case ENTITLED -> entitled[person] |= 1 << right;
        case OPEN -> open[person] |= 1 << right;
        case REFUSED -> {}
      }
    }

    /** Who has a right by one group has it, whatever is missing in another. */
    int unknown(int person) {
      return open[person] & ~entitled[person];
    }
  }

  Standings(Batch batch) {
    this.batch = batch;
    int persons = batch.rows().getOrDefault(Subjects.PERSON, Rows.NONE).size();
    this.before = new Side(persons);
    this.after = new Side(persons);
  }

  /**
   * Takes note of what a right comes to for a row of its entity.
   *
   * @param right number
   */
  void add(int right, String entity, int row, Answer was, Answer is) {
    if (entity.equals(Subjects.PERSON)) {
      add(row, right, was, is);
      return;
    }
    @Nullable Memberships members = batch.memberships().get(entity);
    if (members != null) {
      for (int at = members.starts()[row]; at < members.starts()[row + 1]; at++) {
        add(members.persons()[at], right, was, is);
      }
    }
  }

  private void add(int person, int right, Answer was, Answer is) {
    before.add(person, right, was);
    after.add(person, right, is);
  }

  void tell(StudyTally tally) {
    for (int person = 0; person < before.entitled().length; person++) {
      tally.add(
          new Standing(
              before.entitled()[person],
              before.unknown(person),
              after.entitled()[person],
              after.unknown(person)));
    }
  }
}
