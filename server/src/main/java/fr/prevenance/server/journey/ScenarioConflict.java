package fr.prevenance.server.journey;

import java.util.List;
import java.util.Map;

/**
 * Two agents wrote in a scenario what cannot stand together: somebody chooses.
 *
 * <p>A key names a conflict for as long as both sides say what they say: a choice made before the
 * other side changed again counts for nothing.
 */
public sealed interface ScenarioConflict {
  String key();

  /**
   * Both wrote the same thing of the same scene, or of the heading.
   *
   * @param element what the scene says; empty: the heading
   * @param mine what I wrote, in the fields that are chosen together
   */
  record OfField(
      String key,
      String element,
      ScenarioField field,
      Map<ScenarioField, String> before,
      Map<ScenarioField, String> mine,
      Map<ScenarioField, String> theirs)
      implements ScenarioConflict {
    public OfField {
      before = Map.copyOf(before);
      mine = Map.copyOf(mine);
      theirs = Map.copyOf(theirs);
    }
  }

  /**
   * One deleted a scene that the other changed.
   *
   * @param isDeletedByMe else by the other agent
   * @param kept the scene, as whoever kept it wrote it
   */
  record OfDeletion(String key, boolean isDeletedByMe, ScenarioStep kept)
      implements ScenarioConflict {}

  /** Both ordered the scenes, in ways that have no order in common. */
  record OfOrder(String key, List<String> mine, List<String> theirs) implements ScenarioConflict {
    public OfOrder {
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }
  }
}
