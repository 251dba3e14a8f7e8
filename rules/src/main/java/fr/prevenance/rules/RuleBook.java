package fr.prevenance.rules;

import fr.prevenance.rules.check.ModelChecker;
import fr.prevenance.rules.evaluate.Interpreter;
import fr.prevenance.rules.evaluate.WrittenRules;
import fr.prevenance.rules.generate.KernelMaker;
import fr.prevenance.rules.generate.PeopleKernelMaker;
import fr.prevenance.rules.imports.Importing;
import fr.prevenance.rules.mechanism.RuleParser;
import fr.prevenance.rules.model.Entity;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.SourceText;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.Issues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A set of Publicodes rules, parsed, resolved and checked; immutable and safe for many threads. */
public final class RuleBook {
  private final Model model;
  private final DeclaredRules declared;
  private final Options options;
  private final Interpreter interpreter;

  private RuleBook(Model model, DeclaredRules declared, Options options) throws RuleBookException {
    this.model = model;
    this.declared = declared;
    this.options = options;
    this.interpreter = new Interpreter(model, options);
  }

  /**
   * Reads and checks rules files as one model: read, declare, parse, check.
   *
   * @throws RuleBookException with every fault found
   */
  public static RuleBook read(List<RuleSource> sources) throws RuleBookException {
    return read(sources, Options.STANDARD);
  }

  /**
   * Reads rules files in the language as the options say.
   *
   * @throws RuleBookException with every fault found
   */
  public static RuleBook read(List<RuleSource> sources, Options options) throws RuleBookException {
    return read(sources, options, RulePackages.NONE);
  }

  /**
   * Reads rules files that may import rules of packages.
   *
   * @throws RuleBookException with every fault found, those of the packages included
   */
  public static RuleBook read(List<RuleSource> sources, Options options, RulePackages packages)
      throws RuleBookException {
    try {
      return readAll(sources, options, packages);
    } catch (StackOverflowError tooDeep) {
      var start = new Place(SourceText.of(sources.getFirst().file(), ""), 1, 1);
      throw new RuleBookException(
          List.of(
              start.issue(
                  "regles-trop-imbriquees",
                  "Les règles s'enchaînent sur trop de niveaux pour être lues.",
                  "Raccourcissez les chaînes de règles et les blocs imbriqués.")));
    }
  }

  private static RuleBook readAll(List<RuleSource> sources, Options options, RulePackages packages)
      throws RuleBookException {
    var issues = new Issues();
    var declared =
        Importing.read(sources, packages, issues, options.compatibility(), allowsOrphans(options));
    var rules = RuleParser.parseAll(declared, issues);
    issues.stopIfAny();
    var model =
        options.compatibility() ? ModelChecker.unchecked(rules) : ModelChecker.check(rules, issues);
    return new RuleBook(model, declared, options);
  }

  /** The reference looks at parents only where they switch their children off. */
  private static boolean allowsOrphans(Options options) {
    return !options.strict().noOrphanRule()
        || options.compatibility() && !options.automaticNamespaceDisabling();
  }

  /**
   * The rules under answers that are expressions.
   *
   * @param answers by public rule name: an expression, or mechanisms as YAML between braces
   * @throws RuleBookException an unknown or private rule, or an answer that cannot be read
   */
  public Scenario scenario(LocalDate day, Map<String, String> answers) throws RuleBookException {
    return Scenario.of(declared, interpreter.session(day), options, answers);
  }

  /** Names of the public rules, in source order; the reserved day of evaluation is not one. */
  public List<String> names() {
    return model.rules().stream()
        .filter(rule -> !rule.hidden())
        .map(rule -> rule.name().text())
        .filter(name -> !name.equals(Model.EVALUATION_DAY))
        .toList();
  }

  /** What a rule, public or private, says of itself. */
  public Optional<RuleInfo> find(String name) {
    return model.find(name).map(this::describe);
  }

  /**
   * Evaluates a rule by its full name, with its whole trace. Never throws: an unknown rule, an
   * answer to a rule that does not exist or a computation that cannot go on gives a failure.
   */
  public Evaluation evaluate(String rule, Situation situation) {
    return interpreter.evaluate(rule, situation);
  }

  /**
   * Evaluates a rule for one individual or group of a case; never throws.
   *
   * @param id of the individual or group
   */
  public Evaluation evaluate(String rule, String id, People people, LocalDate day) {
    return interpreter.evaluate(rule, id, people, day);
  }

  /** Several questions on one situation. */
  public Inquiry inquiry(Situation situation) {
    return interpreter.inquiry(situation);
  }

  /**
   * Several questions on one individual or group of a case.
   *
   * @param id of the individual or group
   */
  public Inquiry inquiry(String id, People people, LocalDate day) {
    return interpreter.inquiry(id, people, day);
  }

  /** Evaluations that note which branches of the rules they take; nothing is noted yet. */
  public Coverage coverage() {
    return interpreter.coverage();
  }

  /**
   * Turns rules into code that evaluates many situations at once.
   *
   * @param inputs the rules that columns answer
   * @param targets names of the public rules to evaluate
   * @throws IllegalArgumentException a rule that is not public, answered twice or of another type
   */
  public Kernel kernel(List<Input> inputs, List<String> targets) {
    return new KernelMaker(model, options, interpreter::evaluate).make(inputs, targets);
  }

  /**
   * Turns rules on individuals and groups into code that evaluates many of them at once.
   *
   * @param kind of individual or group for each of which the targets are evaluated
   * @param inputs the rules that columns answer
   * @param targets names of the public rules to evaluate
   * @throws IllegalArgumentException a rule that is not public, answered twice, of another type, an
   *     input of no kind of individual or group, or a target that the kind cannot read
   */
  public PeopleKernel peopleKernel(String kind, List<Input> inputs, List<String> targets) {
    return new PeopleKernelMaker(model, options, interpreter::evaluate).make(kind, inputs, targets);
  }

  /** The values that a rule has had, oldest first; none where it is not dated. */
  public List<DatedValue> datedValues(String rule) {
    return model.find(rule).map(new WrittenRules(model)::datedValues).orElse(List.of());
  }

  /** Whether numbers in one unit, such as {@code €/mois}, can be read in another. */
  public static boolean areConvertible(String unit, String other) {
    return UnitConversion.convertible(Unit.parse(unit), Unit.parse(other));
  }

  /** Full names of the public rules that a rule reads itself, in the order written. */
  public List<String> reads(String rule) {
    return model.find(rule).map(new WrittenRules(model)::reads).orElse(List.of());
  }

  /** The kind whose members groups have; empty for rules evaluated on one situation. */
  public Optional<String> individual() {
    return kinds(Entity.Kind.INDIVIDUAL).findFirst();
  }

  /** The kinds of groups of {@link #individual individuals}. */
  public List<String> groups() {
    return kinds(Entity.Kind.GROUP).toList();
  }

  private Stream<String> kinds(Entity.Kind kind) {
    return model.entities().stream().filter(entity -> entity.kind() == kind).map(Entity::name);
  }

  private Optional<Entity> entity(Rule rule) {
    return model.entityOf().isEmpty() || model.entities().isEmpty()
        ? Optional.empty()
        : Optional.of(model.entityOf().get(rule.index()))
            .filter(index -> index >= 0)
            .map(model.entities()::get);
  }

  private RuleInfo describe(Rule rule) {
    var type = model.types().get(rule.index());
    var documentation = rule.documentation();
    return new RuleInfo(
        rule.name().text(),
        documentation.title(),
        documentation.description(),
        documentation.question(),
        documentation.references(),
        Optional.of(type.kind())
            .filter(kind -> kind != StaticType.Kind.UNKNOWN)
            .map(StaticType.Kind::word),
        type.knownUnit().map(Unit::text),
        entity(rule).map(Entity::name),
        rule.possibilities().map(Possibilities::texts).orElse(List.of()),
        rule.hidden());
  }
}
