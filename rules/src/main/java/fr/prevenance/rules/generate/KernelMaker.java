package fr.prevenance.rules.generate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes kernels: everything that can be is generated, the rest is left to the interpreter. */
public final class KernelMaker {
  private static final int MOST_COLUMNS = 1_000;

  private final Model model;
  private final Ends ends;
  private final Options options;
  private final BiFunction<String, Situation, Evaluation> interpreter;

  public KernelMaker(
      Model model, Options options, BiFunction<String, Situation, Evaluation> interpreter) {
    this.model = model;
    this.ends = new Ends(model);
    this.options = options;
    this.interpreter = interpreter;
  }

  /**
   * @throws IllegalArgumentException a rule that is not public, answered twice or of another type
   */
  public Kernel make(List<Input> inputs, List<String> targets) {
    new Request(model).check(inputs, targets);
    var plan = new Plan(model, ends.expressions(inputs));
    return new GeneratedKernel(design(inputs, targets, plan), interpreter);
  }

  private Design design(List<Input> inputs, List<String> targets, Plan plan) {
    return notGeneratable(options, inputs, targets)
        .map(reason -> nothing(inputs, targets, plan, reason))
        .orElseGet(() ->
            attempted(
                () -> generated(inputs, targets, plan),
                reason -> nothing(inputs, targets, plan, reason)));
  }

  /** Why nothing at all can be generated. */
  static Optional<String> notGeneratable(
      Options options, List<Input> inputs, List<String> targets) {
    if (!options.equals(Options.STANDARD)) {
      return Optional.of("options autres que celles par défaut");
    }
    return inputs.size() > MOST_COLUMNS || targets.size() > MOST_COLUMNS
        ? Optional.of("trop de colonnes")
        : Optional.empty();
  }

  /**
   * What is generated.
   *
   * @param otherwise where it cannot be, with the reason
   */
  static <T> T attempted(Supplier<T> generated, Function<String, T> otherwise) {
    try {
      return generated.get();
    } catch (NotGeneratable part) {
      return otherwise.apply(part.reason());
    } catch (StackOverflowError
        | LinkageError
        | IllegalArgumentException
        | IllegalStateException e) {
      // Limits of class files and of the stack: the rules are then only slower.
      return otherwise.apply("modèle trop grand");
    }
  }

  private Design generated(List<Input> inputs, List<String> targets, Plan plan) {
    var filters = ends.filters(inputs);
    var expressions = ends.expressions(targets, new Lowering(plan, Instance.ROOT));
    boolean checks = filters.stream().anyMatch(AnswerFilter::checks);
    var bytes = ClassMaker.make(expressions, checks);
    return new Design(
        inputs,
        filters,
        ends.targets(targets, expressions),
        plan.settlement(),
        plan.texts(),
        Optional.of(HiddenRows.loaded(bytes)),
        plan.interpreted());
  }

  private Design nothing(List<Input> inputs, List<String> targets, Plan plan, String reason) {
    return new Design(
        inputs,
        ends.filters(inputs),
        ends.targets(targets),
        plan.settlement(),
        plan.texts(),
        Optional.empty(),
        everything(model, reason));
  }

  static Map<String, String> everything(Model model, String reason) {
    var interpreted = new LinkedHashMap<String, String>();
    model.rules().forEach(rule -> interpreted.put(rule.name().text(), reason));
    return interpreted;
  }
}
