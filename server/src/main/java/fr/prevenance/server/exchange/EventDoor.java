package fr.prevenance.server.exchange;

import fr.prevenance.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door for what life events say: only facts that a right of the processing asks for. */
public final class EventDoor {
  private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

  private EventDoor() {}

  /**
   * What passed.
   *
   * @param refusals why nothing of the event may pass, in French, without its values
   */
  public record Passed(Map<String, Value> facts, List<Refusal> refusals) {}

  public record Refusal(String reason, String mend) {}

  /**
   * @param stated texts by full name of the fact
   */
  public static Passed pass(Map<String, String> stated, EventAgreement agreement) {
    Map<String, Value> facts = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    stated.forEach((name, text) -> {
      var definition = agreement.facts().get(name);
      if (definition == null) {
        refusals.add(
            new Refusal(
                "Aucun droit du traitement ne demande le fait « %s » (CRPA, L114-8)."
                    .formatted(name),
                "Retirez-le de l’événement."));
        return;
      }
      FactText.read(definition, text)
          .ifPresentOrElse(
              value -> facts.put(name, value),
              () ->
                  refusals.add(
                      new Refusal(
                          "La valeur du fait « %s » n’est pas du bon type.".formatted(name),
                          FactText.expected(definition.type()))));
    });
    return new Passed(facts, refusals);
  }

  /** Whether it is a day that exists, unknown parts written 00, and not to come. */
  public static boolean isBirthDate(String text, LocalDate today) {
    return PartnerDate.read(text).filter(date -> !date.isAfter(today)).isPresent();
  }

  /**
   * Where the data of an event come from.
   *
   * @param happenedOn day they became true
   */
  public static Provenance provenance(
      EventAgreement agreement, LocalDate happenedOn, Instant receivedAt) {
    return new Provenance(
        agreement.processing(),
        agreement.name(),
        agreement.title(),
        agreement.partner(),
        happenedOn,
        receivedAt,
        expiry(agreement, receivedAt));
  }

  /** First day on which what the event says may no longer be kept. */
  public static LocalDate expiry(EventAgreement agreement, Instant receivedAt) {
    return receivedAt.atZone(LEGAL_ZONE).toLocalDate().plus(agreement.retention());
  }
}
