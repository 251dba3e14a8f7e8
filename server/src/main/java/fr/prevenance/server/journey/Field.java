package fr.prevenance.server.journey;

import java.util.List;
import java.util.stream.Stream;

/** What can be written about a map, a stage or a touchpoint. */
public enum Field implements Writable {
  PROCEDURE(Level.MAP, "demarche", "Démarche ou droit", 150),
  RIGHT(Level.MAP, "droit", "Droit de cette installation", 100),
  SEGMENT(Level.MAP, "segment", "Personnes concernées", 150),
  DESCRIPTION(Level.MAP, "description", "Qui sont ces personnes", 2_000),
  KIND(Level.MAP, "nature", "Nature du parcours", 20),
  STATE(Level.MAP, "etat", "État du parcours", 20),
  TITLE(Level.STAGE, "titre", "Titre de l’étape", 100),
  CHANNEL(Level.TOUCHPOINT, "canal", "Canal", 20),
  INTERACTION(Level.TOUCHPOINT, "interaction", "Ce qui se passe", 200),
  EXPECTATION(Level.TOUCHPOINT, "attente", "Ce que la personne attend", 500),
  EMOTION(Level.TOUCHPOINT, "ressenti", "Ressenti", 1),
  PAIN(Level.TOUCHPOINT, "irritant", "Ce qui ne va pas", 500),
  SERVICE(Level.TOUCHPOINT, "service", "Service responsable", 150),
  MINUTES(Level.TOUCHPOINT, "minutes", "Temps passé, en minutes", 6),
  COST(Level.TOUCHPOINT, "cout", "Coût pour la personne, en euros", 12),
  BREAK(Level.TOUCHPOINT, "rupture", "Rupture", 3),
  HARD_MOMENT(Level.TOUCHPOINT, "difficile", "Moment difficile", 3),
  MEASURE(Level.TOUCHPOINT, "mesure", "Ce que l’installation y mesure", 20);

  /** What a field is about. */
  public enum Level {
    MAP,
    STAGE,
    TOUCHPOINT
  }

  private final Level level;
  private final Naming naming;

  Field(Level level, String word, String label, int longest) {
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
      case PROCEDURE, SEGMENT, KIND, STATE, TITLE, CHANNEL, INTERACTION -> true;
      default -> false;
    };
  }

  /** In the order in which they are asked and shown. */
  public static List<Field> of(Level level) {
    return Stream.of(values()).filter(field -> field.level == level).toList();
  }
}
