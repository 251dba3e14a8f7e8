package fr.prevenance.server.event;

import com.fasterxml.jackson.databind.JsonNode;
import fr.prevenance.server.event.EventConfiguration.EventBell;
import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import fr.prevenance.server.exchange.EventDoor;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for life events: whose, of which type, saying what; then the queue. */
@Service
public class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final int LONGEST_ID = 200;

  private final EventAgreements agreements;
  private final EventSchemas schemas;
  private final EventQueue queue;
  private final EventRefusals refusals;
  private final EventBell bell;
  private final Clock clock;

  Reception(
      EventAgreements agreements,
      EventSchemas schemas,
      EventQueue queue,
      EventRefusals refusals,
      EventBell bell,
      Clock clock) {
    this.agreements = agreements;
    this.schemas = schemas;
    this.queue = queue;
    this.refusals = refusals;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Takes an event in, once for its source and identifier, or refuses it.
   *
   * @param mayCome whether the sender may send events of that agreement
   */
  @Transactional
  public Receipt receive(CloudEvent event, Predicate<EventAgreement> mayCome) {
    var agreement = agreements.of(event.getSource()).filter(mayCome);
    if (agreement.isEmpty()) {
      return new Receipt.Refused(Refused.unknownSource());
    }
    var type = LifeEventType.ofCloudEvent(event.getType()).filter(LifeEventType::mayBeSent);
    if (type.isEmpty()) {
      return refuse(agreement.get(), Refused.unknownType(agreement.get()));
    }
    return receive(event, type.get(), agreement.get());
  }

  private Receipt receive(CloudEvent event, LifeEventType type, EventAgreement agreement) {
    if (!agreement.types().contains(type.shortName())) {
      return refuse(agreement, Refused.typeNotAgreed(type, agreement));
    }
    if (event.getId().isBlank() || event.getId().length() > LONGEST_ID) {
      return refuse(agreement, Refused.badIdentifier());
    }
    var checked = schemas.check(type, bytes(event.getData()));
    if (!checked.refusals().isEmpty()) {
      return refuse(agreement, checked.refusals().getFirst());
    }
    var statement = statement(checked.data());
    var refusal =
        statement.isEmpty() ? Optional.of(Refused.noSuchDay()) : fault(statement.get(), agreement);
    return refusal
        .map(found -> refuse(agreement, found))
        .orElseGet(() -> enqueue(event.getId(), type, statement.orElseThrow(), agreement));
  }

  private Receipt enqueue(
      String id, LifeEventType type, Statement statement, EventAgreement agreement) {
    boolean isNew = queue.add(id, type, statement, agreement, Instant.now(clock));
    if (isNew) {
      bell.bell().ringAfterCommit();
    }
    return isNew ? new Receipt.Accepted() : new Receipt.AlreadyReceived();
  }

  private Optional<Refusal> fault(Statement statement, EventAgreement agreement) {
    var today = LocalDate.now(clock);
    if (!EventDoor.isBirthDate(statement.personne().dateNaissance(), today)) {
      return Optional.of(Refused.badBirthDate());
    }
    if (statement.survenuLe().isAfter(today)
        || statement.survenuLe().isBefore(today.minusMonths(12))) {
      return Optional.of(Refused.badDay());
    }
    return EventDoor.pass(statement.faits(), agreement).refusals().stream()
        .findFirst()
        .map(refusal -> new Refusal("fait-refuse", refusal.reason(), refusal.mend()));
  }

  private Receipt refuse(EventAgreement agreement, Refusal refusal) {
    log.warn("Événement refusé : source « {} », {}.", agreement.name(), refusal.code());
    refusals.count(agreement, refusal);
    return new Receipt.Refused(refusal);
  }

  private static byte[] bytes(@Nullable CloudEventData data) {
    return data == null ? new byte[0] : data.toBytes();
  }

  private static Optional<Statement> statement(JsonNode data) {
    try {
      var person = data.path("personne");
      Map<String, String> facts = new LinkedHashMap<>();
      data.path("faits")
          .properties()
          .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
      return Optional.of(
          new Statement(
              new Statement.Subject(
                  person.path("nomNaissance").asText(),
                  text(person, "nomUsage"),
                  person.path("prenoms").asText(),
                  text(person, "sexe"),
                  person.path("dateNaissance").asText(),
                  text(person, "lieuNaissance")),
              LocalDate.parse(data.path("survenuLe").asText()),
              facts));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode person, String key) {
    return Optional.ofNullable(person.get(key)).map(JsonNode::asText);
  }

  /** The refusals there are. */
  private static final class Refused {
    static Refusal unknownSource() {
      return new Refusal(
          "source-inconnue",
          "Aucune convention n’attend d’événement de cette source, de la part de cet expéditeur.",
          "Vérifiez « source » et votre jeton ; demandez à l’organisme d’inscrire la convention.");
    }

    static Refusal unknownType(EventAgreement agreement) {
      return new Refusal(
          "type-inconnu",
          "Ce type d’événement n’existe pas.",
          "Types convenus : " + types(agreement));
    }

    static Refusal typeNotAgreed(LifeEventType type, EventAgreement agreement) {
      return new Refusal(
          "type-non-convenu",
          "La convention ne prévoit pas d’événement « %s ».".formatted(type.shortName()),
          "Types convenus : " + types(agreement));
    }

    static Refusal badIdentifier() {
      return new Refusal(
          "identifiant-incorrect",
          "« id » est vide, ou compte plus de %d caractères.".formatted(LONGEST_ID),
          "Donnez à chaque événement un identifiant unique, tel qu’un UUID, qui ne dise rien de la personne.");
    }

    static Refusal noSuchDay() {
      return new Refusal(
          "date-impossible",
          "« survenuLe » n’est pas un jour qui existe.",
          "Donnez un jour écrit AAAA-MM-JJ.");
    }

    static Refusal badBirthDate() {
      return new Refusal(
          "date-impossible",
          "La date de naissance n’existe pas, ou est à venir.",
          "Donnez un jour qui existe, écrit AAAA-MM-JJ, avec 00 pour un jour ou un mois inconnu.");
    }

    static Refusal badDay() {
      return new Refusal(
          "date-hors-delai",
          "L’événement est à venir, ou date de plus de douze mois.",
          "Envoyez les événements une fois survenus, et dans l’année.");
    }

    private static String types(EventAgreement agreement) {
      List<String> types =
          agreement.types().stream()
              .sorted()
              .flatMap(name -> LifeEventType.named(name).stream())
              .map(LifeEventType::cloudEventType)
              .toList();
      return String.join(", ", types) + ".";
    }
  }
}
