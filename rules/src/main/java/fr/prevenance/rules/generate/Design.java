package fr.prevenance.rules.generate;

import fr.prevenance.rules.Input;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a kernel is made of.
 *
 * @param filters for each input, which answers are refused
 * @param texts those of the rules
 * @param rows makes one thread's walk; empty where nothing could be generated
 * @param interpreted rules left to the interpreter, with the reason
 */
record Design(
    List<Input> inputs,
    List<AnswerFilter> filters,
    List<Target> targets,
    Settlement settlement,
    TextCodes texts,
    Optional<Supplier<Rows>> rows,
    Map<String, String> interpreted) {
  Design {
    inputs = List.copyOf(inputs);
    filters = List.copyOf(filters);
    targets = List.copyOf(targets);
  }
}
