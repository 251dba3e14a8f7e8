package fr.prevenance.server.exchange;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.exchange.Row.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Small deliveries written by hand, row after row. */
public final class DeliveryFixture {
  public static final Contact NOWHERE =
      new Contact(Optional.empty(), Optional.empty(), Optional.empty());
  private static final LocalDate AS_OF = LocalDate.parse("2025-09-15");
  private static final LocalDate EXPIRES = LocalDate.parse("2026-09-30");

  private final Agreement agreement;
  private final Provenance provenance;
  private final List<Row> rows = new ArrayList<>();

  private DeliveryFixture(String source, Role role, Map<String, Value> absence) {
    this(source, role, Holding.EXCHANGED, absence);
  }

  private DeliveryFixture(String source, Role role, Holding holding, Map<String, Value> absence) {
    agreement =
        new Agreement(
            AccessFixture.PROCESSING,
            source,
            source,
            "Partenaire fictif",
            "CRPA L114-8",
            role,
            AS_OF,
            LocalDate.parse("2025-10-01"),
            EXPIRES,
            true,
            holding,
            Optional.empty(),
            absence);
    provenance =
        new Provenance(
            AccessFixture.PROCESSING,
            source,
            source,
            "Partenaire fictif",
            AS_OF,
            Instant.parse("2025-10-01T06:00:00Z"),
            EXPIRES);
  }

  public static DeliveryFixture principal() {
    return new DeliveryFixture("foyers-fiscaux", Role.PRINCIPAL, Map.of());
  }

  /** The body's own. */
  public static DeliveryFixture own() {
    return new DeliveryFixture("registre", Role.PRINCIPAL, Holding.OWN, Map.of());
  }

  public static DeliveryFixture complement(String source, Map<String, Value> absence) {
    return new DeliveryFixture(source, Role.COMPLEMENT, absence);
  }

  public static DeliveryFixture beneficiaries() {
    return new DeliveryFixture("beneficiaires", Role.BENEFICIARIES, Map.of());
  }

  public static DeliveryFixture deaths() {
    return new DeliveryFixture("deces", Role.DEATHS, Map.of());
  }

  public DeliveryFixture row(Map<String, Value> facts, Row.Member... members) {
    return keyed(Optional.empty(), facts, members);
  }

  public DeliveryFixture row(String key, Map<String, Value> facts, Row.Member... members) {
    return keyed(Optional.of(key), facts, members);
  }

  public Row.Member member(String role, Identity identity) {
    return new Row.Member(role, Optional.empty(), new Guarded<>(identity, provenance), NOWHERE);
  }

  public Row.Member member(String role, Identity identity, String email) {
    var contact = new Contact(Optional.of(email), Optional.empty(), Optional.empty());
    return new Row.Member(role, Optional.empty(), new Guarded<>(identity, provenance), contact);
  }

  public Row.Member matched(String matchedRole, Identity identity) {
    return new Row.Member(
        "personne", Optional.of(matchedRole), new Guarded<>(identity, provenance), NOWHERE);
  }

  public Delivery delivered() {
    return new Delivery(
        UUID.randomUUID(), agreement, provenance, List.copyOf(rows), List.of(), Set.of());
  }

  private DeliveryFixture keyed(
      Optional<String> key, Map<String, Value> facts, Row.Member... members) {
    var guarded = new LinkedHashMap<String, Guarded<Value>>();
    facts.forEach((name, value) -> guarded.put(name, new Guarded<>(value, provenance)));
    rows.add(new Row(rows.size() + 2, key, List.of(members), guarded));
    return this;
  }
}
