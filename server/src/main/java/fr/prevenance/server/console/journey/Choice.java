package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Word;
import java.util.List;
import java.util.stream.Stream;

/** One of a few values of a field. */
public record Choice(String value, String label) {

  public static List<Choice> of(Word... words) {
    return Stream.of(words).map(word -> new Choice(word.word(), word.title())).toList();
  }

  /** Or nothing of all that, which stands first. */
  public static List<Choice> orNone(String none, List<Choice> choices) {
    return Stream.concat(Stream.of(new Choice("", none)), choices.stream()).toList();
  }
}
