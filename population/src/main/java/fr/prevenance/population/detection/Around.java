package fr.prevenance.population.detection;

import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.RowSpan;
import fr.prevenance.population.dataset.Rows;
import java.util.Arrays;

/**
 * Whose facts a right without members reads for each row of its entity: a group's first member, and
 * the groups that this member reads; as {@link Subjects} has it for one case.
 */
public final class Around {
  private static final int NONE = -1;

  private final String entity;
  private final Batch batch;

  /**
   * @param entity of the rows
   */
  public Around(String entity, Batch batch) {
    this.entity = entity;
    this.batch = batch;
  }

  /** For each row of the entity, a row of another; negative for none. */
  public int[] rows(String other) {
    int[] insiders = insiders();
    int[] rows = new int[insiders.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = other.equals(Subjects.PERSON) ? insiders[row] : group(other, row, insiders[row]);
    }
    return rows;
  }

  private Rows table(String of) {
    return batch.rows().getOrDefault(of, Rows.NONE);
  }

  private int[] insiders() {
    int[] insiders = new int[table(entity).size()];
    if (entity.equals(Subjects.PERSON)) {
      Arrays.setAll(insiders, row -> row);
      return insiders;
    }
    Memberships members = batch.memberships().get(entity);
    Arrays.setAll(insiders, row -> members == null ? NONE : first(members, row));
    return insiders;
  }

  private static int first(Memberships members, int group) {
    int start = members.starts()[group];
    return start < members.starts()[group + 1] ? members.persons()[start] : NONE;
  }

  private int group(String kind, int row, int insider) {
    Memberships members = batch.memberships().get(kind);
    RowSpan own = table(kind).of(table(entity).clusters()[row]);
    if (own.size() == 1 && (members == null || first(members, own.from()) == NONE)) {
      return own.from();
    }
    return insider == NONE || members == null ? NONE : members.principals()[insider];
  }
}
