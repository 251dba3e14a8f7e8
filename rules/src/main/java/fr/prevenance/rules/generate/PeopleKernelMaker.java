package fr.prevenance.rules.generate;

import fr.prevenance.rules.Input;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.PeopleKernel;
import fr.prevenance.rules.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes kernels on individuals and groups: what cannot be generated is interpreted. */
public final class PeopleKernelMaker {
  private final Model model;
  private final Ends ends;
  private final Options options;
  private final PeopleInterpreter interpreter;

  public PeopleKernelMaker(Model model, Options options, PeopleInterpreter interpreter) {
    this.model = model;
    this.ends = new Ends(model);
    this.options = options;
    this.interpreter = interpreter;
  }

  /**
   * @param kind of individual or group for which the targets are evaluated
   * @throws IllegalArgumentException a rule that is not public, answered twice, of another type, an
   *     input of no kind of individual or group, or a target that the kind cannot read
   */
  public PeopleKernel make(String kind, List<Input> inputs, List<String> targets) {
    int entity = new Request(model).checkPeople(kind, inputs, targets);
    return new StagedKernel(model, design(entity, inputs, targets), interpreter);
  }

  private PeopleDesign design(int entity, List<Input> inputs, List<String> targets) {
    return KernelMaker.notGeneratable(options, inputs, targets)
        .map(reason -> nothing(entity, inputs, targets, reason))
        .orElseGet(() ->
            KernelMaker.attempted(
                () -> generated(entity, inputs, targets),
                reason -> nothing(entity, inputs, targets, reason)));
  }

  private PeopleDesign generated(int entity, List<Input> inputs, List<String> targets) {
    var settlement = new Settlement();
    var texts = new TextCodes();
    var crossings = new Crossings(model, ends.expressions(inputs), settlement, texts);
    var root = new Lowering(crossings.plan(entity), Instance.ROOT);
    var expressions = ends.expressions(targets, root);
    new Gates(crossings, Guards.of(entity, expressions, crossings.individual())).close();
    var rounds = new Rounds(entity, expressions).made();
    return new PeopleDesign(
        inputs,
        ends.filters(inputs),
        entities(inputs),
        ends.targets(targets, expressions),
        entity,
        settlement,
        texts,
        crossings.links(),
        crossings.sources(),
        rounds,
        interpreted(crossings));
  }

  private List<Integer> entities(List<Input> inputs) {
    return inputs.stream()
        .map(input -> model.entityOf().get(ends.rule(input.rule()).index()))
        .toList();
  }

  private static Map<String, String> interpreted(Crossings crossings) {
    var interpreted = new LinkedHashMap<String, String>();
    crossings.plans().forEach(plan -> plan.interpreted().forEach(interpreted::putIfAbsent));
    return interpreted;
  }

  private PeopleDesign nothing(
      int entity, List<Input> inputs, List<String> targets, String reason) {
    return new PeopleDesign(
        inputs,
        ends.filters(inputs),
        entities(inputs),
        ends.targets(targets),
        entity,
        new Settlement(),
        new TextCodes(),
        List.of(),
        List.of(),
        List.of(),
        KernelMaker.everything(model, reason));
  }
}
