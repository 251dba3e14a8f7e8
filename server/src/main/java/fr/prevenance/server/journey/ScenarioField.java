package fr.prevenance.server.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be written about a scenario, or about one of its scenes. */
public enum ScenarioField implements Writable {
  TITLE(Level.HEADING, "titre", "Titre", 150),
  PERSON(Level.HEADING, "personne", "Qui le vit", 300),
  START(Level.HEADING, "depart", "Situation au départ", 1_000),
  ENDING(Level.HEADING, "fin", "Fin souhaitée", 1_000),
  STATE(Level.HEADING, "etat", "État du scénario", 20),
  ACTOR(Level.STEP, "qui", "Qui agit", 20),
  WHAT(Level.STEP, "quoi", "Ce qui se passe", 500),
  FORM(Level.STEP, "forme", "Pratique ou fonction", 20),
  SHEET(Level.STEP, "fiche", "Fiche de pratique", 2),
  FUNCTION(Level.STEP, "fonction", "Fonction du logiciel", 40),
  MEANS(Level.STEP, "moyens", "Ce qui le rend possible", 500),
  MOMENT(Level.STEP, "moment", "Moment du parcours", 81),
  TRACK(Level.STEP, "piste", "Piste de proactivité", 36);

  /** What a field is about. */
  public enum Level {
    HEADING,
    STEP
  }

  private final Level level;
  private final Naming naming;

  ScenarioField(Level level, String word, String label, int longest) {
    this.level = level;
    this.naming = new Naming(word, label, longest);
  }

  public Level level() {
    return level;
  }

  @Override
  public Naming naming() {
    return naming;
  }

  @Override
  public boolean isRequired() {
    return switch (this) {
      case TITLE, PERSON, STATE, ACTOR, WHAT, FORM -> true;
      default -> false;
    };
  }

  /** The field that it is chosen with: a form without its sheet or function says nothing. */
  ScenarioField leader() {
    return this == SHEET || this == FUNCTION ? FORM : this;
  }

  /** Those that are chosen with this one, itself among them; none where another leads. */
  List<ScenarioField> together() {
    return Stream.of(values()).filter(field -> field.leader() == this).toList();
  }

  /** In the order in which they are asked and shown. */
  public static List<ScenarioField> of(Level level) {
    return Stream.of(values()).filter(field -> field.level == level).toList();
  }

  /** Each field of a level with what was sent for it. */
  public static Map<ScenarioField, String> sent(Level level, Map<String, String> sent) {
    return ScenarioTexts.each(level, field -> sent.getOrDefault(field.word(), ""));
  }
}
