package fr.prevenance.cli;

/** A command stops with one message that says what, where, why and how to mend. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final int INPUT_REFUSED = 1;
  public static final int WRONG_USAGE = 2;
  public static final int ENVIRONMENT_LACKS = 3;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  public static Refusal input(String message) {
    return new Refusal(INPUT_REFUSED, message);
  }

  public static Refusal environment(String message) {
    return new Refusal(ENVIRONMENT_LACKS, message);
  }

  public int status() {
    return status;
  }
}
