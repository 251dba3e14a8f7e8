package fr.prevenance.server.plan;

import java.util.stream.Stream;

/**
 * The life cycle of a reminder.
 *
 * <pre>
 *  reporté ──► tentative ──250──────────────► envoyé
 *     ▲            │ │ └──5xx───────────────► refusé ──┐
 *     └────4xx─────┘ └──no answer, crash────► incertain│
 *     └────────────── an agent asks for another ───────┘
 * </pre>
 */
public enum ReminderState {
  /** The attempt is committed; a crash leaves it so. */
  ATTEMPTED("tentative"),
  SENT("envoyé"),
  /** The relay did not take it, and may later. */
  DEFERRED("reporté"),
  REFUSED("refusé"),
  /** Nobody knows whether it left: never sent again unattended. */
  UNCERTAIN("incertain");

  private final String word;

  ReminderState(String word) {
    this.word = word;
  }

  /** As the database writes it. */
  public String word() {
    return word;
  }

  static ReminderState named(String word) {
    return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst().orElseThrow();
  }
}
