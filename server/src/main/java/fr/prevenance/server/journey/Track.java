package fr.prevenance.server.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * « Piste de proactivité »: what could be done for people before they ask, at one touchpoint.
 *
 * @param element identifier of the touchpoint, which may be gone from the map by now
 * @param version counted from 1: whoever writes says which one they had
 * @param author name of the agent who wrote it last
 */
public record Track(
    UUID id,
    UUID journey,
    String element,
    int version,
    Content content,
    String author,
    Instant changedAt) {

  /**
   * What is written about it. Texts may be empty: not known yet.
   *
   * @param trigger what makes it start: a life event, in the words of the rights where one fits
   * @param gain for people, from 1 to 4; empty: not estimated
   * @param effort for the body, from 1 to 4; empty: not estimated
   * @param reason why it was dropped; only then
   * @param right slug of the right pack that does it, once there is one
   */
  public record Content(
      String title,
      Kind kind,
      String trigger,
      List<NeededDatum> data,
      String legalBasis,
      OptionalInt gain,
      OptionalInt effort,
      State state,
      String reason,
      Optional<String> right) {
    public Content {
      data = List.copyOf(data);
    }
  }

  /** A datum, and the administration that holds it. */
  public record NeededDatum(String datum, String holder) {}

  /** What is done for people. */
  public enum Kind implements Word {
    /** Done for them before they ask. */
    ANTICIPATE("anticiper", "Anticiper"),
    /** Somebody helps them do it. */
    ASSIST("assister", "Assister"),
    /** They are told in time. */
    WARN("avertir", "Avertir");

    private final String word;
    private final String title;

    Kind(String word, String title) {
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

  /** How far it is. */
  public enum State implements Word {
    IDEA("idee", "Idée"),
    STUDIED("etude", "À l’étude"),
    CHOSEN("retenue", "Retenue"),
    RUNNING("service", "En service"),
    DROPPED("ecartee", "Écartée");

    private final String word;
    private final String title;

    State(String word, String title) {
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
}
