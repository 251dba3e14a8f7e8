package fr.prevenance.server.campaign;

/** What moves a campaign from one state to the next. */
public enum CampaignStep {
  /** One more agent approves. */
  APPROVAL,
  /** Its messages are in the outbox. */
  DISPATCH,
  /** Its last message has left, or will not. */
  COMPLETION,
  /** An agent gives it up; what has not left will not. */
  ABANDONMENT
}
