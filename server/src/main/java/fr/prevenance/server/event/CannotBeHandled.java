package fr.prevenance.server.event;

/** An agent must act before the event can be handled. Holds nothing of what it says. */
final class CannotBeHandled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mend;

  CannotBeHandled(String why, String mend) {
    super(why);
    this.mend = mend;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }
}
