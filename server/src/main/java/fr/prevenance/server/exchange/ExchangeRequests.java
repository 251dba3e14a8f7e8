package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a body asks of its partners about one person, because something happened to them: exchanged
 * data are never used again, they are asked for anew, for the purpose of the processing and under
 * the agreement of each source. The answer comes as a delivery like any other.
 */
@Service
public class ExchangeRequests {
  private static final Period LONGEST = Period.ofMonths(3);

  private final ConfiguredBodies bodies;
  private final JdbcClient database;
  private final JsonMapper json;
  private final AuditLog audit;
  private final Clock clock;

  ExchangeRequests(
      ConfiguredBodies bodies, JdbcClient database, JsonMapper json, AuditLog audit, Clock clock) {
    this.bodies = bodies;
    this.database = database;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks the sources of exchanged data of the processing that give some of these facts, in the
   * caller's transaction; once for each event and source.
   *
   * @param reason what happened, in French, such as « déménagement »
   * @param event identifier of the event
   * @return how many sources are asked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int ask(
      Guarded<Identity> person, Set<String> facts, String reason, UUID event, Access access) {
    var sources = sources(facts, access);
    if (sources.isEmpty()) {
      return 0;
    }
    var identity = json.writeValueAsString(traits(access.open(person)));
    var expiresOn = earliest(person.provenance().expiresOn(), LocalDate.now(clock).plus(LONGEST));
    for (var source : sources) {
      insert(source, identity, reason, event, expiresOn, access);
    }
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            "demander des données",
            Optional.of(event.toString()),
            AuditEntry.Result.DONE,
            "%s : %s".formatted(reason, String.join(", ", sources))));
    return sources.size();
  }

  /** How many requests of a processing wait to be written out, by source. */
  @Transactional(readOnly = true)
  public Map<String, Integer> waiting(Access access) {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    database
        .sql(
            """
            select source, count(*) as n from exchange_request
            where processing = :processing and state = 'à transmettre' group by source order by source\
            """)
        .param("processing", access.processing().id().value())
        .query(row -> {
          waiting.put(row.getString("source"), row.getInt("n"));
        });
    return waiting;
  }

  private List<String> sources(Set<String> facts, Access access) {
    return bodies.of(access.processing().id()).stream()
        .filter(source -> source.agreement().holding() == Holding.EXCHANGED)
        .filter(source -> source.agreement().role() == Role.PRINCIPAL || gives(source, facts))
        .map(source -> source.agreement().source())
        .toList();
  }

  private static boolean gives(AgreedSource source, Set<String> facts) {
    return source.agreement().role() == Role.COMPLEMENT
        && source.facts().stream().map(AgreedFact::name).anyMatch(facts::contains);
  }

  private void insert(
      String source,
      String identity,
      String reason,
      UUID event,
      LocalDate expiresOn,
      Access access) {
    database
        .sql(
            """
            insert into exchange_request (id, processing, source, purpose, reason, identity,
              asked_at, expires_on, state, event)
            values (:id, :processing, :source, :purpose, :reason, :identity::jsonb, :now,
              :expiresOn, 'à transmettre', :event)
            on conflict (event, source) do nothing\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", access.processing().id().value())
        .param("source", source)
        .param("purpose", access.processing().purpose().label())
        .param("reason", reason)
        .param("identity", identity)
        .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("expiresOn", expiresOn)
        .param("event", event)
        .update();
  }

  private static Map<String, String> traits(Identity identity) {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put("nomNaissance", identity.birthName());
    traits.put("prenoms", identity.givenNames());
    identity.sex().ifPresent(sex -> traits.put("sexe", sex == Identity.Sex.FEMALE ? "F" : "M"));
    traits.put("dateNaissance", identity.birthDate());
    identity.birthPlace().ifPresent(place -> traits.put("lieuNaissance", place));
    return traits;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
