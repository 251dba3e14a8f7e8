package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Writable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as the pages of maps and of their scenarios draw it.
 *
 * @param input « text », « long », « radio », « select » or « checkbox »
 * @param keyboard which one a telephone shows
 * @param fault what to mend; absent when all is well
 * @param choices for « radio » and « select »
 */
public record FormField(
    Writable field,
    String input,
    String keyboard,
    @Nullable String help,
    String value,
    @Nullable String fault,
    List<Choice> choices) {

  public String name() {
    return field.word();
  }

  public String label() {
    return field.label();
  }

  public boolean isRequired() {
    return field.isRequired();
  }

  /** Where a list of faults leads to: the field, or its first choice. */
  public String anchor() {
    return input.equals("radio") ? name() + "-0" : name();
  }
}
