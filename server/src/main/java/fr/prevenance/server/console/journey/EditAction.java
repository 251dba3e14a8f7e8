package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Field;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form of these pages asks for. */
enum EditAction {
  HEADING("entete", Field.Level.MAP, "En-tête enregistré."),
  ADD_STAGE("ajouter-etape", Field.Level.STAGE, "Étape ajoutée."),
  RENAME_STAGE("renommer-etape", Field.Level.STAGE, "Étape renommée."),
  ADD_POINT("ajouter-point", Field.Level.TOUCHPOINT, "Point de contact ajouté."),
  WRITE_POINT("ecrire-point", Field.Level.TOUCHPOINT, "Point de contact enregistré."),
  MOVE("deplacer", null, "Déplacé."),
  DUPLICATE("dupliquer", null, "Copié : voici la copie, juste après l’original."),
  DELETE("supprimer", null, "Supprimé. L’historique garde la version d’avant."),
  RESTORE("retablir", null, "Parcours rétabli.");

  private final String word;
  private final Optional<Field.Level> level;
  private final String done;

  EditAction(String word, Field.@Nullable Level level, String done) {
    this.word = word;
    this.level = Optional.ofNullable(level);
    this.done = done;
  }

  public String word() {
    return word;
  }

  /** What its form asks; empty: it has buttons only. */
  Optional<Field.Level> level() {
    return level;
  }

  /** What is said once it is done. */
  String done() {
    return done;
  }

  /** Whether its page is the map rather than its stages. */
  boolean isAboutAll() {
    return this == HEADING || this == RESTORE;
  }

  static Optional<EditAction> of(String word) {
    return Stream.of(values()).filter(action -> action.word.equals(word)).findFirst();
  }
}
