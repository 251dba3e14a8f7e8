package fr.prevenance.packs;

import fr.prevenance.rules.RuleBook;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A right as its folder describes it: law, rules, facts, messages, form and cases.
 *
 * @param slug folder name, without what tells its versions apart
 * @param fingerprint of this very version: any change of a file changes it
 * @param namespace root namespace of its own rules ({@code espace:})
 * @param entity entity the outcome belongs to
 * @param inForceUntil last day in force
 * @param deadlines known days on which the right ends or changes ({@code échéances:})
 * @param doubts what the law leaves uncertain, and what the pack does of it ({@code doutes:})
 * @param curves how the amount changes with one fact of an example ({@code courbes:})
 * @param files texts of the folder by name: what it takes to read this very version again
 * @param recipientRole role of the member who is written to, such as {@code titulaire du contrat}
 */
public record RightPack(
    String slug,
    String fingerprint,
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
    List<Deadline> deadlines,
    List<String> doubts,
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
    List<Case> cases,
    List<Curve> curves,
    SortedMap<String, String> files) {

  public RightPack {
    legalTexts = List.copyOf(legalTexts);
    triggers = List.copyOf(triggers);
    lifeEvents = List.copyOf(lifeEvents);
    deadlines = List.copyOf(deadlines);
    doubts = List.copyOf(doubts);
    facts = List.copyOf(facts);
    cases = List.copyOf(cases);
    curves = List.copyOf(curves);
    files = Collections.unmodifiableSortedMap(files);
  }

  /** The fact of that full name, where the right declares it. */
  public Optional<FactDefinition> fact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
  }

  /** Whether the right exists on that day: both bounds included. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(inForceFrom) && inForceUntil.filter(day::isAfter).isEmpty();
  }

  public record LegalText(String title, String link) {}

  /**
   * Names of the rules that decide ({@code résultat:}).
   *
   * @param per what the amount pays for, in French: {@code mois}, {@code an}, {@code une fois}…
   * @param sense what the amount is to the person
   * @param details rules worth showing beside the amount
   * @param thresholds names of the money thresholds near which uncertified values lower certainty
   */
  public record Result(
      String eligibility,
      Optional<String> amount,
      Optional<String> per,
      Sense sense,
      Optional<String> certainty,
      List<String> details,
      List<Threshold> thresholds) {
    public Result {
      details = List.copyOf(details);
      thresholds = List.copyOf(thresholds);
    }
  }

  /** What an amount is to the person. */
  public enum Sense {
    PAID,
    OWED,
    SAVED
  }

  /**
   * A known day on which the right ends or changes.
   *
   * @param event in French: « Fin du droit », « 18e anniversaire »…
   * @param date rule that gives the day; not applicable where there is none
   * @param opens how long before that day it may be acted upon; empty from that day only
   * @param closes how long before that day it is too late; empty until that day
   * @param text what the person must know or do, in French
   */
  public record Deadline(
      String event,
      String date,
      FollowUp followUp,
      Optional<Period> opens,
      Optional<Period> closes,
      String text) {}

  /** What a deadline asks for. */
  public enum FollowUp {
    RENEW,
    CHECK,
    TELL
  }

  /** A money threshold: {@code quantity} is compared with {@code limit}, both rule names. */
  public record Threshold(String quantity, String limit) {
    private static final double DOUBT = 0.02;

    /**
     * Whether a value is so near its limit that it must not decide unless it is certified: two per
     * cent of the limit, on either side, bounds included.
     */
    public boolean isNear(double value, double against) {
      return Math.abs(value - against) <= DOUBT * Math.abs(against);
    }
  }

  /** Who awards the right, and whether a machine may. */
  public record Award(boolean mayBeAutomatic, String explanation) {}

  /**
   * Meaning of the administration's silence (CRPA L231-1, L231-4).
   *
   * @param months after how many months
   * @param isAcceptance otherwise rejection
   */
  public record Silence(int months, boolean isAcceptance, String legalBasis) {}

  /**
   * The amount of an example over the values of one of its facts.
   *
   * @param fact a number, by full name
   * @param whose person or group of the example; empty for the subject's own fact
   * @param from first value of the fact
   * @param to last value
   */
  public record Curve(
      String title, Case example, String fact, Optional<String> whose, double from, double to) {}

  /** The service people can call or write to. */
  public record Service(String name, String address, String phone, String email, String appeal) {}
}
