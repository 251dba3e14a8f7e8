package fr.prevenance.server.person;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Row.Contact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A case, in memory only: one principal row, its members, and what the other sources say of them.
 *
 * @param facts by full rule name; what is unknown or contradictory is absent
 * @param contradictions names of the facts that one or two sources give two values
 * @param isAlreadyBeneficiary a list of beneficiaries names the case or one of its members
 * @param doubts pairs that could not be decided; the case is then left to an agent
 */
public record Dossier(
    List<Member> members,
    Map<String, DeliveredFact> facts,
    Set<String> contradictions,
    boolean isAlreadyBeneficiary,
    Set<AmbiguousPair> doubts) {

  public Dossier {
    members = List.copyOf(members);
    facts = Map.copyOf(facts);
    contradictions = Set.copyOf(contradictions);
    doubts = Set.copyOf(doubts);
  }

  /**
   * A person of the case.
   *
   * @param person the same for one person in all cases of the linking; no identifier of storage
   * @param roles role in the principal source first, then those taken in matched rows
   * @param isReliedUpon facts of another source came in through this person's identity
   */
  public record Member(
      UUID person,
      List<String> roles,
      Guarded<Identity> identity,
      Contact contact,
      boolean isDeceased,
      boolean isReliedUpon) {
    public Member {
      roles = List.copyOf(roles);
    }
  }

  /**
   * @param isCertified the holder answers for the value
   */
  public record DeliveredFact(Guarded<Value> value, boolean isCertified) {}

  /** The first member who has the role. */
  public Optional<Member> inRole(String role) {
    return members.stream().filter(member -> member.roles().contains(role)).findFirst();
  }

  public boolean isAmbiguous() {
    return !doubts.isEmpty();
  }
}
