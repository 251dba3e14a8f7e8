package fr.prevenance.server.privacy;

import java.util.Optional;

/**
 * What somebody did, or was refused. Holds no name, no number and no content of anybody's data.
 *
 * @param actor user name of the agent, {@code personne} or {@code système}
 * @param action stable French name, such as {@code lire un dossier}
 * @param object identifier of what was acted upon; of a person, only the room's own UUID
 */
public record AuditEntry(
    String actor,
    Optional<String> processing,
    String action,
    Optional<String> object,
    Result result,
    String detail) {

  public enum Result {
    DONE("fait"),
    REFUSED("refusé"),
    FAILED("échoué");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    /** As stored and shown. */
    public String label() {
      return label;
    }
  }
}
