package fr.prevenance.bench.rules;

/** The npm engine cannot be had on this machine: no ratio then. */
final class NoPeer extends Exception {
  private static final long serialVersionUID = 1L;

  NoPeer(String reason) {
    super(reason);
  }
}
