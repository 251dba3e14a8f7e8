package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.RightCount;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of a part. Faults are answers: trying again would find the same. */
sealed interface PartResult extends Serializable {
  Part part();

  /**
   * @param counts by slug
   */
  record Done(Part part, TreeMap<String, RightCount> counts) implements PartResult {
    private static final long serialVersionUID = 1L;

    static Done of(Part part, Map<String, RightCount> counts) {
      return new Done(part, new TreeMap<>(counts));
    }
  }

  /** What the files hold cannot be. */
  record Faulty(Part part, List<Issue> issues) implements PartResult {
    private static final long serialVersionUID = 1L;

    static Faulty of(Part part, List<DatasetIssue> issues) {
      return new Faulty(part, issues.stream().map(Issue::of).toList());
    }

    List<DatasetIssue> told() {
      return issues.stream().map(Issue::told).toList();
    }
  }

  /** The machine lacks memory or room. */
  record Exhausted(Part part, String message) implements PartResult {
    private static final long serialVersionUID = 1L;
  }

  /** A {@link DatasetIssue} on its way. */
  record Issue(String code, String file, String place, String message, String mend)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private static Issue of(DatasetIssue issue) {
      return new Issue(issue.code(), issue.file(), issue.place(), issue.message(), issue.mend());
    }

    private DatasetIssue told() {
      return new DatasetIssue(code, file, place, message, mend);
    }
  }
}
