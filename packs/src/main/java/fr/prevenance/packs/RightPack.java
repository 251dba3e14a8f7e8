package fr.prevenance.packs;

import fr.prevenance.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A right as its folder describes it: law, rules, facts, messages, form and cases.
 *
 * @param slug folder name
 * @param namespace root namespace of its own rules ({@code espace:})
 * @param entity entity the outcome belongs to
 * @param inForceUntil last day in force
 * @param recipientRole role of the member who is written to, such as {@code titulaire du contrat}
 */
public record RightPack(
    String slug,
    String title,
    Optional<String> acronym,
    String namespace,
    String authority,
    List<LegalText> legalTexts,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceUntil,
    String entity,
    String recipientRole,
    List<String> triggers,
    List<String> lifeEvents,
    Result result,
    Award award,
    Silence silence,
    String renewal,
    Service service,
    RuleBook rules,
    List<FactDefinition> facts,
    MessageTemplate email,
    MessageTemplate plainEmail,
    MessageTemplate sms,
    MessageTemplate plainSms,
    MessageTemplate letter,
    MessageTemplate plainLetter,
    Form form,
    List<Case> cases) {

  public RightPack {
    legalTexts = List.copyOf(legalTexts);
    triggers = List.copyOf(triggers);
    lifeEvents = List.copyOf(lifeEvents);
    facts = List.copyOf(facts);
    cases = List.copyOf(cases);
  }

  public record LegalText(String title, String link) {}

  /**
   * Names of the rules that decide ({@code résultat:}).
   *
   * @param thresholds names of the money thresholds near which uncertified values lower certainty
   */
  public record Result(
      String eligibility,
      Optional<String> amount,
      Optional<String> certainty,
      List<Threshold> thresholds) {
    public Result {
      thresholds = List.copyOf(thresholds);
    }
  }

  /** A money threshold: {@code quantity} is compared with {@code limit}, both rule names. */
  public record Threshold(String quantity, String limit) {}

  /** Who awards the right, and whether a machine may. */
  public record Award(boolean mayBeAutomatic, String explanation) {}

  /**
   * Meaning of the administration's silence (CRPA L231-1, L231-4).
   *
   * @param months after how many months
   * @param isAcceptance otherwise rejection
   */
  public record Silence(int months, boolean isAcceptance, String legalBasis) {}

  /** The service people can call or write to. */
  public record Service(String name, String address, String phone, String email, String appeal) {}
}
