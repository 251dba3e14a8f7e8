package fr.prevenance.server.contact;

import java.time.Instant;

/**
 * One contact of an agent with a person.
 *
 * @param agent how the audit log names the agent
 * @param action what was done, in French: {@code dossier consulté}, {@code demande confirmée}…
 * @param note what the agent wrote of it; empty text when nothing
 */
public record ContactEvent(String agent, Channel channel, String action, String note, Instant at) {

  /** How the person and the agent met. */
  public enum Channel {
    PHONE("téléphone"),
    COUNTER("guichet"),
    POST("courrier"),
    EMAIL("courriel");

    private final String label;

    Channel(String label) {
      this.label = label;
    }

    /** As it is stored and shown. */
    public String label() {
      return label;
    }

    static Channel labelled(String label) {
      for (Channel channel : values()) {
        if (channel.label.equals(label)) {
          return channel;
        }
      }
      throw new IllegalArgumentException("no channel is called " + label);
    }
  }
}
