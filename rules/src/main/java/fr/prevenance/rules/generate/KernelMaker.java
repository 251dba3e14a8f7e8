package fr.prevenance.rules.generate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

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
    var refused = notGeneratable(options, inputs, targets);
    if (refused.isPresent()) {
      return nothing(inputs, targets, plan, refused.get());
    }
    try {
      return generated(inputs, targets, plan);
    } catch (NotGeneratable part) {
      return nothing(inputs, targets, plan, part.reason());
    } catch (StackOverflowError
        | LinkageError
        | IllegalArgumentException
        | IllegalStateException e) {
      // Limits of class files and of the stack: the rules are then only slower.
      return nothing(inputs, targets, plan, "modèle trop grand");
    }
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

  private Design generated(List<Input> inputs, List<String> targets, Plan plan) {
    var filters = inputs.stream().map(ends::filter).toList();
    var root = new Lowering(plan, Instance.ROOT);
    var expressions =
        targets.stream().map(name -> Units.certain(root.call(ends.rule(name).index()))).toList();
    boolean checks = filters.stream().anyMatch(AnswerFilter::checks);
    var bytes = ClassMaker.make(expressions, checks);
    var made = new ArrayList<Target>();
    for (int i = 0; i < targets.size(); i++) {
      made.add(ends.target(targets.get(i), expressions.get(i).shape()));
    }
    return new Design(
        inputs,
        filters,
        made,
        plan.settlement(),
        plan.texts(),
        Optional.of(HiddenRows.loaded(bytes)),
        plan.interpreted());
  }

  private Design nothing(List<Input> inputs, List<String> targets, Plan plan, String reason) {
    return new Design(
        inputs,
        inputs.stream().map(ends::filter).toList(),
        targets.stream().map(name -> ends.target(name, Shape.NOTHING)).toList(),
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
