package fr.prevenance.server.diagnosis;

import java.util.Optional;

/**
 * What an agent says to a question.
 *
 * @param answer empty: none yet, or taken back
 * @param note what the agent adds to it
 * @param evidence what the installation said of itself and the agent took over
 */
public record Given(Optional<Answer> answer, String note, Optional<String> evidence) {
  public static final int LONGEST_NOTE = 2_000;
  public static final Given NOTHING = new Given(Optional.empty(), "", Optional.empty());

  /**
   * @throws IllegalArgumentException the note is too long
   */
  public Given {
    note = note.strip().replace("\r\n", "\n");
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("note");
    }
  }

  /** Evidence apart: it follows from the answer, and from what was known on that day. */
  boolean saysAs(Given other) {
    return answer.equals(other.answer) && note.equals(other.note);
  }

  /** The same answer keeps what it was first given for. */
  Given keepingEvidenceOf(Given before) {
    return answer.equals(before.answer) && before.evidence.isPresent()
        ? new Given(answer, note, before.evidence)
        : this;
  }
}
