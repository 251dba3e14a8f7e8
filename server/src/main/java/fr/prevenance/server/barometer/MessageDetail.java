package fr.prevenance.server.barometer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a message.
 *
 * @param fate whether the relay took it, and what was answered first
 * @param isOpened whether its page was opened
 */
public record MessageDetail(Fate fate, boolean isOpened) {

  /** One for each message. */
  public enum Fate {
    REFUSED("refusé"),
    UNCERTAIN("incertain"),
    SILENT("sans réponse"),
    REQUESTED("demande"),
    RENOUNCED("renonciation"),
    OBJECTED("opposition"),
    /** The person asked that an agent look into it. */
    HANDED_OVER("agent");

    private final String word;

    Fate(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public boolean isAccepted() {
      return this != REFUSED && this != UNCERTAIN;
    }

    public boolean isAnswer() {
      return isAccepted() && this != SILENT;
    }
  }

  private static final String OPENED = ", ouvert";

  /** As it is stored. */
  public String word() {
    return fate.word() + (isOpened ? OPENED : "");
  }

  /** Every one there may be: no page is opened of a message that was refused. */
  public static List<MessageDetail> all() {
    return Arrays.stream(Fate.values())
        .flatMap(fate ->
            Stream.of(false, true)
                .filter(isOpened -> !isOpened || fate.isAccepted())
                .map(isOpened -> new MessageDetail(fate, isOpened)))
        .toList();
  }
}
