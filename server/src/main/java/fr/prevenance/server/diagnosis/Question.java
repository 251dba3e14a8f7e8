package fr.prevenance.server.diagnosis;

import java.util.Optional;

/**
 * One of the questions, answered by yes where the practice is in place.
 *
 * @param number from 1, over all levers
 * @param practice number of the sheet that says how
 * @param exemption when the question does not arise for a structure; empty: it always does
 */
public record Question(
    int number,
    Lever lever,
    int practice,
    String subject,
    String text,
    Optional<String> exemption) {

  public boolean allows(Answer answer) {
    return answer != Answer.NOT_APPLICABLE || exemption.isPresent();
  }
}
