package fr.prevenance.server.procedure;

import fr.prevenance.packs.Form;

/**
 * One field of the prefilled procedure.
 *
 * @param answer what the administration holds, or the person has answered before; empty text when
 *     nothing is known
 */
public record Question(Form.Field field, String answer) {

  /** Whether an answer is expected: a datum the person may not change here is only shown. */
  public boolean isAsked() {
    return field.fact().isEmpty() || field.isCorrectable() || answer.isEmpty();
  }
}
