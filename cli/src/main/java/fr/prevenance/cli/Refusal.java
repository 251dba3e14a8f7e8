package fr.prevenance.cli;

/** A command stops with one message that says what, where, why and how to mend. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int INPUT_REFUSED = 1;
  static final int WRONG_USAGE = 2;
  static final int ENVIRONMENT_LACKS = 3;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  static Refusal input(String message) {
    return new Refusal(INPUT_REFUSED, message);
  }

  static Refusal environment(String message) {
    return new Refusal(ENVIRONMENT_LACKS, message);
  }

  int status() {
    return status;
  }
}
