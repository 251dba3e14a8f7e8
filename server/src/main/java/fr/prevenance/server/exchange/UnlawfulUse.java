package fr.prevenance.server.exchange;

/** A use of data that the law does not allow was refused; it has been logged already. */
public final class UnlawfulUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnlawfulUse(String message) {
    super(message);
  }
}
