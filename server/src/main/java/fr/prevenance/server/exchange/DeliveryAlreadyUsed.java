package fr.prevenance.server.exchange;

/** Another run has used a delivery meanwhile; the caller's transaction must be rolled back. */
public final class DeliveryAlreadyUsed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeliveryAlreadyUsed(String source) {
    super(
        "La livraison de la source « %s » vient d’être exploitée ailleurs : rien n’est enregistré deux fois."
            .formatted(source));
  }
}
