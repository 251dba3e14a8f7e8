package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One person of the principal source while a processing is being linked. */
final class LinkedPerson {
  private final UUID id = UUID.randomUUID();
  private final Guarded<Identity> received;
  private final List<NormalisedIdentity> identities = new ArrayList<>();
  private final Set<DossierDraft> drafts = new LinkedHashSet<>();
  private boolean isDeceased;

  LinkedPerson(Guarded<Identity> received, NormalisedIdentity identity) {
    this.received = received;
    identities.add(identity);
  }

  UUID id() {
    return id;
  }

  Guarded<Identity> received() {
    return received;
  }

  Set<DossierDraft> drafts() {
    return drafts;
  }

  boolean isDeceased() {
    return isDeceased;
  }

  void die() {
    isDeceased = true;
  }

  void join(NormalisedIdentity identity) {
    identities.add(identity);
  }

  /** At least one record of this person agrees in every trait that is known. */
  boolean isLike(NormalisedIdentity identity) {
    return identities.stream().anyMatch(known -> known.compare(identity) instanceof Verdict.Same);
  }

  /** One contradicted record is enough to be another person. */
  Verdict compare(NormalisedIdentity identity) {
    var verdicts = identities.stream().map(identity::compare).toList();
    return verdicts.stream()
        .filter(Verdict.Other.class::isInstance)
        .findFirst()
        .or(() -> verdicts.stream().filter(Verdict.Same.class::isInstance).findFirst())
        .orElse(verdicts.getFirst());
  }
}
