package fr.prevenance.cli.visit;

/** A page is not the one that the visit needs; names the page and what was expected. */
public final class UnexpectedPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnexpectedPage(String message) {
    super(message);
  }
}
