package fr.prevenance.server.detection;

/** A run cannot take place now; the French message says why and what to do. */
public final class DetectionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DetectionRefused(String message) {
    super(message);
  }

  DetectionRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
