package fr.prevenance.server.event;

import fr.prevenance.packs.RightPack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may happen, a closed list. Each type names what rights say they wait for ({@code moments de
 * vie} and {@code déclencheurs} of their {@code droit.yaml}), word for word; what its events may
 * say is in {@code evenements.schema.json}.
 */
public enum LifeEventType {
  BIRTH("naissance", "Naissance ou adoption", "J’attends un enfant", "J’adopte un enfant"),
  SEPARATION("separation", "Séparation", "Je me sépare", "Je divorce"),
  UNION("union", "Vie à deux", "Je vis en couple", "Je me marie"),
  MOVE("demenagement", "Déménagement", "Je déménage", "Changement d’adresse ou de nom"),
  LEAVING_PARENTS("depart-parents", "Départ de chez les parents", "Je pars de chez mes parents"),
  JOB_LOSS("perte-emploi", "Perte d’emploi", "Je perds mon emploi", "Je perds mon emploi étudiant"),
  RETIREMENT("retraite", "Départ à la retraite", "Je prends ma retraite", "Départ à la retraite"),
  DEATH("deces", "Décès", "Un proche est décédé"),
  DISABILITY("handicap", "Handicap reconnu", "Je suis en situation de handicap"),
  STUDIES("etudes", "Études supérieures", "Je fais des études", "Je deviens étudiant"),
  SCHOOL("rentree", "Rentrée scolaire", "Mon enfant entre à l’école"),
  TAX_NOTICE("avis-impot", "Avis d’impôt", "Nouvel avis d’impôt sur le revenu"),
  BUSINESS_START("creation-entreprise", "Création d’entreprise", "Je crée une entreprise"),
  BUSINESS_END("cessation-activite", "Fin d’une entreprise", "Mon entreprise s’arrête"),
  RETURN("retour-france", "Retour en France", "Retour en France"),
  /** Read off the calendar: nobody may send it. */
  BIRTHDAY(
      "anniversaire",
      "Anniversaire",
      "J’ai dix-huit ans",
      "J’ai vingt ans",
      "J’ai cinquante ans",
      "Vingt-cinquième anniversaire",
      "Soixante-cinquième anniversaire",
      "Entrée dans une tranche d’âge"),
  /** Read off the calendar: the end of a right, or the day from which it may be renewed. */
  DEADLINE("echeance", "Échéance d’un droit");

  private static final String PREFIX = "fr.prevenance.evenement.";
  private static final String VERSION = ".v1";

  private final String shortName;
  private final String title;
  private final Set<String> words;

  LifeEventType(String shortName, String title, String... words) {
    this.shortName = shortName;
    this.title = title;
    this.words = Set.of(words);
  }

  /** As agreements name it, such as {@code demenagement}. */
  public String shortName() {
    return shortName;
  }

  /** For people to read. */
  public String title() {
    return title;
  }

  /** {@code type} of the CloudEvents. */
  public String cloudEventType() {
    return PREFIX + shortName + VERSION;
  }

  boolean mayBeSent() {
    return this != BIRTHDAY && this != DEADLINE;
  }

  /** Whether the right says that it waits for this. */
  boolean opens(RightPack right) {
    return Stream.concat(right.lifeEvents().stream(), right.triggers().stream())
        .anyMatch(words::contains);
  }

  static Optional<LifeEventType> named(String shortName) {
    return Arrays.stream(values()).filter(type -> type.shortName.equals(shortName)).findFirst();
  }

  static Optional<LifeEventType> ofCloudEvent(String type) {
    return Arrays.stream(values()).filter(known -> known.cloudEventType().equals(type)).findFirst();
  }

  /** Short names of those that partners may send. */
  static List<String> sendable() {
    return Arrays.stream(values())
        .filter(LifeEventType::mayBeSent)
        .map(LifeEventType::shortName)
        .toList();
  }
}
