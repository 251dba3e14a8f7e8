package fr.prevenance.population.dataset;

import java.util.List;

/** What becomes of the request to read a dataset. */
public sealed interface Opening {

  /** It may be read. */
  record Granted(Dataset dataset) implements Opening {}

  /** It may not, for each of these reasons. */
  record Refused(List<DatasetIssue> reasons) implements Opening {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
