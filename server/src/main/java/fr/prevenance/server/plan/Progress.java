package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Answer;
import java.util.Optional;

/** What became of a practice that the plan was to bring, from one diagnosis to the next. */
public enum Progress {
  HELD("tenue", "L’action est faite, et la réponse est passée de non à oui."),
  NOT_SEEN(
      "faite, pas encore constatée", "L’action est faite, mais le second autodiagnostic dit non."),
  WITHOUT_ACTION(
      "en place sans attendre", "La réponse est passée de non à oui, l’action n’est pas faite."),
  OPEN("encore ouverte", "L’action n’est pas faite, et la réponse est toujours non."),
  GIVEN_UP("abandonnée", "L’action est abandonnée, et la réponse est toujours non."),
  BEFORE("déjà en place avant", "Le premier autodiagnostic disait déjà oui."),
  UNKNOWN(
      "pas comparable",
      "L’un des deux autodiagnostics n’a pas de réponse, ou dit que la question ne se pose pas.");

  private final String title;
  private final String meaning;

  Progress(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  /**
   * @param isDone by the day of the second diagnosis
   * @param isGivenUp abandoned
   */
  static Progress of(
      Optional<Answer> before, Optional<Answer> after, boolean isDone, boolean isGivenUp) {
    if (isUnknown(before) || isUnknown(after)) {
      return UNKNOWN;
    }
    if (after.equals(Optional.of(Answer.NO))) {
      return isDone ? NOT_SEEN : isGivenUp ? GIVEN_UP : OPEN;
    }
    if (before.equals(Optional.of(Answer.YES))) {
      return BEFORE;
    }
    return isDone ? HELD : WITHOUT_ACTION;
  }

  private static boolean isUnknown(Optional<Answer> answer) {
    return answer.filter(given -> given != Answer.NOT_APPLICABLE).isEmpty();
  }
}
