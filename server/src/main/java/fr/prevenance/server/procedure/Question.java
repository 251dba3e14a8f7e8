package fr.prevenance.server.procedure;

import fr.prevenance.packs.Form;
import java.util.Optional;

/**
 * One field of the prefilled procedure.
 *
 * @param about the member of the case that it is about, where the form asks it once for each; empty
 *     when it is asked once
 * @param answer what the administration holds, or the person has answered before; empty text when
 *     nothing is known
 */
public record Question(Form.Field field, Optional<About> about, String answer) {

  /** A member of the case, as the recipient calls them. */
  public record About(String key, String name) {}

  /** Stable identifier in HTML and storage: a field's own has no dot. */
  public String key() {
    return about.map(member -> field.key() + "." + member.key()).orElseGet(field::key);
  }

  /** « Zoé – Sa classe à la rentrée ». */
  public String label() {
    return about.map(member -> member.name() + " – " + field.label()).orElseGet(field::label);
  }

  /** Whether an answer is expected: a datum the person may not change here is only shown. */
  public boolean isAsked() {
    return field.fact().isEmpty() || field.isCorrectable() || answer.isEmpty();
  }
}
