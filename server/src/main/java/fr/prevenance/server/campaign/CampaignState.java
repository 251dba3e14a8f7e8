package fr.prevenance.server.campaign;

/** Where a campaign stands. */
public enum CampaignState {
  PREPARED("préparée"),
  APPROVED_ONCE("approuvée une fois"),
  APPROVED("approuvée"),
  SENDING("en envoi"),
  FINISHED("terminée"),
  ABANDONED("abandonnée");

  private final String label;

  CampaignState(String label) {
    this.label = label;
  }

  /** As agents read it, and as it is stored. */
  public String label() {
    return label;
  }

  static CampaignState labelled(String label) {
    for (CampaignState state : values()) {
      if (state.label.equals(label)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a campaign is called " + label);
  }
}
