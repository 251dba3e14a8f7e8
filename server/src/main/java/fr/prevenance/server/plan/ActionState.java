package fr.prevenance.server.plan;

import java.util.Optional;
import java.util.stream.Stream;

/** Where an action stands. */
public enum ActionState {
  TO_DO("à faire", "À faire"),
  ONGOING("en cours", "En cours"),
  DONE("faite", "Faite"),
  ABANDONED("abandonnée", "Abandonnée");

  private final String word;
  private final String title;

  ActionState(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** As forms, files and the database write it. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** Somebody still has to do something. */
  public boolean isOpen() {
    return this == TO_DO || this == ONGOING;
  }

  public static Optional<ActionState> of(String word) {
    return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst();
  }
}
