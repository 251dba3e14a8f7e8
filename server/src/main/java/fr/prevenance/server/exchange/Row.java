package fr.prevenance.server.exchange;

import fr.prevenance.rules.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row that passed the door: only what the rights of the agreement need.
 *
 * @param line 1-based line (or element) of the partner's file
 * @param key identifier of the case, where the agreement has one
 * @param facts by full rule name; what is unknown is absent
 */
public record Row(
    int line, Optional<String> key, List<Member> members, Map<String, Guarded<Value>> facts) {

  /** Never shows the key nor the people. */
  @Override
  public String toString() {
    return "Row[line=" + line + "]";
  }

  /**
   * A person named by the row.
   *
   * @param role role in this source, such as {@code déclarant 1}
   * @param matchedRole role that the matched member of the case takes, such as {@code titulaire du
   *     contrat}
   */
  public record Member(
      String role, Optional<String> matchedRole, Guarded<Identity> identity, Contact contact) {}

  /** How to reach a person; what is unknown is empty. */
  public record Contact(Optional<String> email, Optional<String> phone, Optional<String> address) {

    /** Never shows the details. */
    @Override
    public String toString() {
      return "Contact[…]";
    }
  }
}
