package fr.prevenance.population.detection;

import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;

/** How rows of tables are named for the interpreter, which knows one name for each of a case. */
public final class SubjectIds {
  private SubjectIds() {}

  /** Tables number their rows apart: the name of a group says its kind. */
  static String of(String entity, long id) {
    return entity.equals(Subjects.PERSON) ? Batch.text(id) : entity + " " + Batch.text(id);
  }

  /** The same for people to read: « personne 12 », « famille 7 ». */
  public static String told(String name) {
    int digits = name.lastIndexOf(' ') + 1;
    String entity = digits == 0 ? Subjects.PERSON : name.substring(0, digits - 1);
    return entity + " " + Long.parseLong(name.substring(digits));
  }
}
