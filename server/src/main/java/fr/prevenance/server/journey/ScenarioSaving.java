package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Saving.OthersVersion;
import java.util.List;

/** What became of an edit of a scenario. */
public sealed interface ScenarioSaving {

  /**
   * Written.
   *
   * @param others what others had written since the agent opened the page, kept as well
   */
  record Saved(int version, List<OthersVersion> others) implements ScenarioSaving {
    public Saved {
      others = List.copyOf(others);
    }
  }

  /**
   * Nothing is written: somebody chooses first.
   *
   * @param others what others had written since
   * @param isAskedAgain a choice came after the other side had changed once more
   */
  record Conflicting(
      List<ScenarioConflict> conflicts, List<OthersVersion> others, boolean isAskedAgain)
      implements ScenarioSaving {
    public Conflicting {
      conflicts = List.copyOf(conflicts);
      others = List.copyOf(others);
    }
  }

  /** Nothing is written: it cannot be done, for these reasons. */
  record Refused(List<String> reasons) implements ScenarioSaving {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
