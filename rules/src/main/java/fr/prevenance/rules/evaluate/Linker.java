package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a program of rules: all of them first, since they refer to each other. */
final class Linker {
  private final Program program;
  private final Compiler compiler;
  private final Model model;

  private Linker(Program program, Model model) {
    this.program = program;
    this.model = model;
    this.compiler = new Compiler(program, program.references(), model.nodeTypes());
  }

  static Program link(Model model, Options options) {
    var program = new Program(options, new References(model.replacements()));
    new Linker(program, model).add(model.rules());
    return program;
  }

  /**
   * More rules, which may replace references in the first: then all are compiled again.
   *
   * @param added all of them
   * @param last those that the base has not yet
   */
  static Program extended(Program base, Model model, List<Rule> added, List<Rule> last) {
    if (added.stream().allMatch(rule -> rule.replacements().isEmpty())) {
      var program = base.isFork() ? base : base.fork();
      new Linker(program, model).add(last);
      return program;
    }
    var all = new ArrayList<>(model.rules());
    all.addAll(added);
    var replacements = new Replacements(all, !base.options().compatibility());
    var program = new Program(base.options(), new References(replacements));
    new Linker(program, model).add(all);
    return program;
  }

  private void add(List<Rule> rules) {
    int first = program.ruleCount();
    var steps = new ArrayList<RuleStep>();
    for (var rule : rules) {
      var step = new RuleStep(program.newSlot(), rule);
      steps.add(step);
      program.add(step);
    }
    steps.forEach(this::complete);
    for (int i = first; i < program.ruleCount(); i++) {
      program.ruleIfAny(i).ifPresent(RuleStep::settle);
    }
  }

  private void complete(RuleStep step) {
    var rule = step.rule();
    var scope = step.name();
    var body = compiler.compile(rule.body(), scope);
    step.complete(parents(rule), possibilities(rule), body);
    if (program.isStrict() && rule.index() < model.types().size()) {
      model.types().get(rule.index()).knownUnit().ifPresent(step::measuresZeroIn);
      disabler(rule).ifPresent(step::disabledBy);
      step.isStrict();
      step.isOf(model.entityOf().get(rule.index()));
    }
  }

  private List<Step> parents(Rule rule) {
    boolean none = program.isStrict() || rule.name().text().endsWith("$SITUATION");
    return none ? List.of() : compiler.parents(rule.name());
  }

  private Optional<Step> disabler(Rule rule) {
    var parent = model.disablers().get(rule.index());
    return parent.isPresent() && program.options().automaticNamespaceDisabling()
        ? Optional.of(compiler.parent(program.rule(parent.getAsInt()), rule.name()))
        : Optional.empty();
  }

  /** Without the filter, names of rules decide only in the reference, by a defect. */
  private Optional<PossibilitiesStep> possibilities(Rule rule) {
    boolean filtered = program.options().filterNotApplicablePossibilities();
    return rule.possibilities()
        .filter(_ -> !program.isStrict() || filtered)
        .map(found -> step(found, filtered));
  }

  private PossibilitiesStep step(Possibilities possibilities, boolean filtered) {
    var tests = new ArrayList<Step>();
    var references = new ArrayList<Step>();
    for (var item : possibilities.items()) {
      if (item.rule().isPresent()) {
        Node.Reference reference = item.rule().get();
        var named = compiler.reference(reference.rule());
        references.add(named);
        tests.add(
            filtered
                ? new NotApplicableTestStep(compiler.slot(), named)
                : compiler.constant(Result.NO));
      }
    }
    return new PossibilitiesStep(compiler.slot(), possibilities, tests, references);
  }
}
