package fr.prevenance.server.exchange;

import java.util.Arrays;

/** Life of a delivery, in this order. */
public enum DeliveryState {
  RECEIVED("reçue"),
  USED("exploitée"),
  DESTROYED("détruite");

  private final String label;

  DeliveryState(String label) {
    this.label = label;
  }

  /** As stored and shown. */
  public String label() {
    return label;
  }

  static DeliveryState of(String label) {
    return Arrays.stream(values())
        .filter(state -> state.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No delivery state is called " + label));
  }
}
