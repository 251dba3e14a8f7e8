package fr.prevenance.server.message;

/** What a message is for. */
public enum MessageKind {
  /** Tells a person about a right they may have. */
  PROPOSAL("proposition"),
  /** The accusé de réception of a request (CRPA L112-11). */
  RECEIPT("accusé de réception");

  private final String label;

  MessageKind(String label) {
    this.label = label;
  }

  /** As people read it, and as it is stored. */
  public String label() {
    return label;
  }

  static MessageKind labelled(String label) {
    for (MessageKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of message is called " + label);
  }
}
