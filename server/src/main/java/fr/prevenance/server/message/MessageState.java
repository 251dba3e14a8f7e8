package fr.prevenance.server.message;

/**
 * The life cycle of a message.
 *
 * <pre>
 *  à envoyer ──claimed──► tentative ──250──────────────────────► envoyé
 *      ▲  │                 │ │ │ └──5xx──────────────────────► refusé
 *      │  └──withdrawn──► annulé │ └──doubt, nobody to ask──────► incertain
 *      └──4xx, not connected, sink has it not──┘                  │ an agent decides
 *      └──────────────────────────────────────────────────────────┴──► envoyé
 * </pre>
 */
public enum MessageState {
  TO_SEND("à envoyer"),
  /** The attempt is committed; whether the next hop has it may be unknown. */
  ATTEMPTED("tentative"),
  SENT("envoyé"),
  /** Nobody can say whether it left: never sent again unattended. */
  UNCERTAIN("incertain"),
  REFUSED("refusé"),
  CANCELLED("annulé");

  private final String label;

  MessageState(String label) {
    this.label = label;
  }

  /** As agents read it, and as it is stored. */
  public String label() {
    return label;
  }

  static MessageState labelled(String label) {
    for (MessageState state : values()) {
      if (state.label.equals(label)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a message is called " + label);
  }
}
