package fr.prevenance.server.journey;

import java.util.List;

/** What became of an edit. */
public sealed interface Saving {

  /**
   * Written.
   *
   * @param others what others had written since the agent opened the page, kept as well
   */
  record Saved(int version, List<OthersVersion> others) implements Saving {
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
  record Conflicting(List<Conflict> conflicts, List<OthersVersion> others, boolean isAskedAgain)
      implements Saving {
    public Conflicting {
      conflicts = List.copyOf(conflicts);
      others = List.copyOf(others);
    }
  }

  /** Nothing is written: it cannot be done, for these reasons. */
  record Refused(List<String> reasons) implements Saving {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** A version that another agent wrote, with what they changed in it. */
  record OthersVersion(JourneyVersion version, List<String> changes) {
    public OthersVersion {
      changes = List.copyOf(changes);
    }
  }
}
