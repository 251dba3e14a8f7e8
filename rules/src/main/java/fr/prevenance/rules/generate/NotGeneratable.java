package fr.prevenance.rules.generate;

/** A part of the rules that is left to the interpreter. */
final class NotGeneratable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String reason;

  /**
   * @param reason in French, for whoever writes the rules
   */
  NotGeneratable(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
