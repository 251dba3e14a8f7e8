package fr.prevenance.server.person;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Row;
import fr.prevenance.server.exchange.Row.Contact;
import fr.prevenance.server.person.Dossier.DeliveredFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case while the rows of a processing are being linked. */
final class DossierDraft {
  private final Optional<String> key;
  private final Access access;
  private final Map<LinkedPerson, DraftMember> members = new LinkedHashMap<>();
  private final Map<String, DeliveredFact> facts = new LinkedHashMap<>();
  private final Set<String> contradictions = new HashSet<>();
  private final Set<AmbiguousPair> doubts = new LinkedHashSet<>();
  private final Set<String> decidedSources = new HashSet<>();
  private boolean isAlreadyBeneficiary;

  DossierDraft(Optional<String> key, Access access) {
    this.key = key;
    this.access = access;
  }

  Optional<String> key() {
    return key;
  }

  Set<LinkedPerson> people() {
    return members.keySet();
  }

  /** Adds a person of the principal row. Returns false when the row names one person twice. */
  boolean add(LinkedPerson person, Row.Member member) {
    person.drafts().add(this);
    return members.putIfAbsent(person, new DraftMember(member.role(), member.contact())) == null;
  }

  /** Takes over what a row says of a person of this case. */
  void complete(LinkedPerson person, Row.Member row, boolean hasFacts) {
    var member = members.get(person);
    if (member != null) {
      member.complete(row, hasFacts);
    }
  }

  /** Adds facts; one that is known with another value becomes unknown: nobody guesses which. */
  void addFacts(Map<String, Guarded<Value>> delivered, boolean isCertified) {
    delivered.forEach((name, value) -> addFact(name, new DeliveredFact(value, isCertified)));
  }

  /** What an exhaustive list says of a case it does not name. */
  void addAbsence(Map<String, Guarded<Value>> absence, boolean isCertified) {
    absence.forEach((name, value) -> {
      if (!contradictions.contains(name)) {
        facts.putIfAbsent(name, new DeliveredFact(value, isCertified));
      }
    });
  }

  /** The source has spoken of this case, or might have: its silence means nothing. */
  void decide(String source) {
    decidedSources.add(source);
  }

  boolean isDecidedBy(String source) {
    return decidedSources.contains(source);
  }

  void doubt(AmbiguousPair pair) {
    doubts.add(pair);
  }

  void benefit() {
    isAlreadyBeneficiary = true;
  }

  /** The very same row once more. */
  boolean repeats(DossierDraft other) {
    return key.equals(other.key)
        && values().equals(other.values())
        && contradictions.equals(other.contradictions);
  }

  Dossier finished() {
    var finished = new ArrayList<Dossier.Member>();
    members.forEach((person, member) -> finished.add(member.finished(person)));
    return new Dossier(finished, facts, contradictions, isAlreadyBeneficiary, doubts);
  }

  private void addFact(String name, DeliveredFact fact) {
    if (contradictions.contains(name)) {
      return;
    }
    var known = facts.putIfAbsent(name, fact);
    if (known != null && !open(known).equals(open(fact))) {
      facts.remove(name);
      contradictions.add(name);
    }
  }

  private Map<String, Value> values() {
    var values = new LinkedHashMap<String, Value>();
    facts.forEach((name, fact) -> values.put(name, open(fact)));
    return values;
  }

  private Value open(DeliveredFact fact) {
    return access.open(fact.value());
  }

  /** Roles and contact of a member, completed row after row; what came first stays. */
  private static final class DraftMember {
    private final List<String> roles = new ArrayList<>();
    private Contact contact;
    private boolean isReliedUpon;

    DraftMember(String role, Contact contact) {
      roles.add(role);
      this.contact = contact;
    }

    void complete(Row.Member row, boolean hasFacts) {
      isReliedUpon |= hasFacts;
      row.matchedRole().filter(role -> !roles.contains(role)).ifPresent(roles::add);
      contact =
          new Contact(
              contact.email().or(row.contact()::email),
              contact.phone().or(row.contact()::phone),
              contact.address().or(row.contact()::address));
    }

    Dossier.Member finished(LinkedPerson person) {
      return new Dossier.Member(
          person.id(), roles, person.received(), contact, person.isDeceased(), isReliedUpon);
    }
  }
}
