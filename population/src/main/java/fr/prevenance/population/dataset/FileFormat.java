package fr.prevenance.population.dataset;

import java.util.Locale;

/** How the tables of a dataset are written. */
public enum FileFormat implements Worded {
  PARQUET,
  CSV;

  /** Also the extension of the files. */
  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
