package fr.prevenance.population.dataset;

import java.util.List;

/**
 * The table of the persons, or of one kind of group.
 *
 * @param entity as the rules name it, such as {@code foyer fiscal}
 * @param folder in that of the dataset
 * @param hasMembers whether there is a table of memberships; never for persons
 */
public record DatasetTable(
    String entity, String folder, List<DatasetFact> facts, boolean hasMembers) {
  /** The one entity of individuals, in every right. */
  public static final String PERSON = "personne";

  static final String PERSONS_FOLDER = "personnes";
  private static final String MEMBERSHIPS_FOLDER = "appartenances";

  public DatasetTable {
    facts = List.copyOf(facts);
  }

  public boolean isOfPersons() {
    return entity.equals(PERSON);
  }

  /** Of the memberships, where there are any. */
  public String membershipsFolder() {
    return MEMBERSHIPS_FOLDER + "/" + folder;
  }
}
