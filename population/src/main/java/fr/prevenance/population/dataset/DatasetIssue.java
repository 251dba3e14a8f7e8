package fr.prevenance.population.dataset;

/**
 * One fault of a dataset: what, where and how to mend it, in French.
 *
 * @param code stable
 * @param file in the folder of the dataset, such as {@code personnes/part-00001.parquet}
 * @param place in the file, such as « ligne 12 », « id 4312 » or « colonne date_de_naissance »;
 *     empty for all of it
 */
public record DatasetIssue(String code, String file, String place, String message, String mend) {

  /** {@code dataset.yaml, ligne 12 : … [code] → …}. */
  public String text() {
    String where = place.isEmpty() ? file : file + ", " + place;
    return "%s : %s [%s]%n  → %s".formatted(where, message, code, mend);
  }
}
