package fr.prevenance.server.journey;

import java.util.List;

/**
 * Two agents wrote what cannot stand together: somebody chooses.
 *
 * <p>A key names a conflict for as long as both sides say what they say: a choice made before the
 * other side changed again counts for nothing.
 */
public sealed interface Conflict {
  String key();

  /** Whose writing a choice keeps. */
  enum Side implements Word {
    MINE("moi", "Ma version"),
    THEIRS("autre", "La version enregistrée");

    private final String word;
    private final String title;

    Side(String word, String title) {
      this.word = word;
      this.title = title;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String title() {
      return title;
    }
  }

  /**
   * Both wrote in the same field.
   *
   * @param element how people name what the field is about
   */
  record OfField(String key, String element, Field field, String before, String mine, String theirs)
      implements Conflict {}

  /** Both moved a touchpoint, to different stages, given by their titles. */
  record OfPlace(String key, String element, String mine, String theirs) implements Conflict {}

  /**
   * One deleted what the other changed.
   *
   * @param isDeletedByMe else by the other agent
   * @param changes what was done to it by whoever kept it
   */
  record OfDeletion(String key, String element, boolean isDeletedByMe, List<String> changes)
      implements Conflict {
    public OfDeletion {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Both ordered the same elements, in ways that have no order in common.
   *
   * @param within the stage, or the map
   */
  record OfOrder(String key, String within, List<String> mine, List<String> theirs)
      implements Conflict {
    public OfOrder {
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }
  }
}
