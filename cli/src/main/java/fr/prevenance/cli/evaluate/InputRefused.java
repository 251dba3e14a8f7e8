package fr.prevenance.cli.evaluate;

/** A line, or the situation of a person, cannot be read; why, in French. */
final class InputRefused extends Exception {
  private static final long serialVersionUID = 1L;

  InputRefused(String message) {
    super(message);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
