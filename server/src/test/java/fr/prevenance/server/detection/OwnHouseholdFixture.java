package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.exchange.Row.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invented households that a body knows by itself, as a delivery of its own leaves them. */
@Component
public final class OwnHouseholdFixture {
  public static final ProcessingId PROCESSING = new ProcessingId("foyers-informer");
  private static final LocalDate AS_OF = LocalDate.of(2025, 9, 15);

  private final OwnHouseholdTable table;
  private final StoredValue values;

  OwnHouseholdFixture(OwnHouseholdTable table, StoredValue values) {
    this.table = table;
    this.values = values;
  }

  /** A household of one, who has all that the chèque énergie asks but the income. */
  public void alone(Identity person, String email, double income, LocalDate expiresOn) {
    together(List.of(person), email, income, expiresOn);
  }

  /** Several people; the first is the holder of the contract. */
  public void together(List<Identity> people, String email, double income, LocalDate expiresOn) {
    var provenance = provenance(expiresOn);
    var members = new ArrayList<OwnHousehold.Member>();
    for (var person : people) {
      boolean isHolder = members.isEmpty();
      members.add(
          new OwnHousehold.Member(
              UUID.randomUUID(),
              List.of(isHolder ? "titulaire du contrat" : "autre membre"),
              person,
              new Contact(
                  Optional.of(email).filter(_ -> isHolder), Optional.empty(), Optional.empty()),
              false,
              provenance));
    }
    table.insert(
        List.of(new OwnHousehold(members, facts(income, people.size(), provenance), false)),
        PROCESSING);
  }

  /** The fact as the body holds it now, and the day it was true. */
  public Optional<LocalDate> asOf(UUID household, String fact, Access access) {
    return table.hold(household, access.processing().id()).stream()
        .flatMap(held -> held.facts().stream())
        .filter(held -> held.name().equals(fact))
        .map(held -> held.provenance().asOf())
        .findFirst();
  }

  private List<OwnHousehold.Fact> facts(double income, int people, Provenance provenance) {
    Map<String, Value> facts =
        Map.of(
            "foyer fiscal . revenu fiscal de référence", new Value.Number(income, Optional.of("€")),
            "foyer fiscal . nombre de personnes", new Value.Number(people, Optional.empty()),
            "foyer fiscal . enfants mineurs en résidence alternée",
                new Value.Number(0, Optional.empty()),
            "logement . contrat d'électricité au nom du foyer", Value.of(true),
            "logement . résidence principale", Value.of(true),
            "logement . résidence sociale avec aide spécifique", Value.of(false),
            "logement . commune", Value.of("01950"));
    return facts.entrySet().stream()
        .map(fact ->
            new OwnHousehold.Fact(fact.getKey(), values.write(fact.getValue()), true, provenance))
        .toList();
  }

  private static Provenance provenance(LocalDate expiresOn) {
    return new Provenance(
        PROCESSING,
        "registre",
        "Registre de la commune",
        "Commune fictive de Valbrume",
        AS_OF,
        Instant.parse("2025-10-01T06:00:00Z"),
        expiresOn);
  }
}
