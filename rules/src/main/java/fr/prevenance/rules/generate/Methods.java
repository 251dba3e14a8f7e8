package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import fr.prevenance.rules.generate.Operation.Sort;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The methods and fields of a generated class, added as the code asks for them. */
final class Methods {
  static final ClassDesc ARRAY = CD_double.arrayType();
  static final ClassDesc BYTES = java.lang.constant.ConstantDescs.CD_byte.arrayType();
  static final ClassDesc INTS = CD_int.arrayType();

  private final ClassDesc self;
  private final Schedule schedule;
  private final Weights weights;
  private final Set<Cell> keptBefore;
  private final Set<Expr.Frame> keptContextsBefore;
  private final Set<Cell> kept = new LinkedHashSet<>();
  private final Set<Expr.Frame> keptContexts = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Expr, String> parts = new IdentityHashMap<>();
  private final Map<Expr, String> others = new IdentityHashMap<>();
  private final Set<Cell> cells = new HashSet<>();
  private final Set<Cell> memos = new LinkedHashSet<>();
  private final Set<Cell> overrides = new LinkedHashSet<>();
  private final Set<Integer> settled = new TreeSet<>();
  private final Map<Integer, Expr.Input> inputs = new LinkedHashMap<>();
  private final Map<Integer, Link> links = new LinkedHashMap<>();
  private final Deque<Method> waiting = new ArrayDeque<>();
  private final Map<Operation, MethodTypeDesc> types = new EnumMap<>(Operation.class);

  /** A method that is still to be written. */
  record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

  /**
   * @param before the same methods, written once already: then it is known which local variables
   *     others than the method of the row look at
   */
  Methods(ClassDesc self, Schedule schedule, Optional<Methods> before) {
    this.self = self;
    this.schedule = schedule;
    this.weights = schedule.weights();
    this.keptBefore = before.map(Methods::kept).orElse(Set.of());
    this.keptContextsBefore = before.map(Methods::keptContexts).orElse(Set.of());
  }

  /** For writing the same methods again. */
  Methods again() {
    return new Methods(self, schedule, Optional.of(this));
  }

  Schedule schedule() {
    return schedule;
  }

  /** Whether a rule computed at the start of the row is also put into a field. */
  boolean isKept(Cell cell) {
    return keptBefore.contains(cell);
  }

  boolean isKept(Expr.Frame frame) {
    return keptContextsBefore.contains(frame);
  }

  Set<Cell> kept() {
    return kept;
  }

  Set<Expr.Frame> keptContexts() {
    return keptContexts;
  }

  /** The field of a rule computed at the start of the row. */
  String keep(Cell cell) {
    kept.add(cell);
    return field(cell);
  }

  /** The field of how the preparation of a context ended. */
  String exit(Expr.Frame frame) {
    keptContexts.add(frame);
    return "x" + schedule.number(frame);
  }

  ClassDesc self() {
    return self;
  }

  Deque<Method> waiting() {
    return waiting;
  }

  Set<Cell> memos() {
    return memos;
  }

  Set<Cell> overrides() {
    return overrides;
  }

  Set<Integer> settled() {
    return settled;
  }

  Map<Integer, Expr.Input> inputs() {
    return inputs;
  }

  /** What is read of other kinds, by number. */
  Map<Integer, Link> links() {
    return links;
  }

  boolean isApart(Expr expr) {
    return weights.isApart(expr);
  }

  MethodTypeDesc type(Operation operation) {
    return types.computeIfAbsent(operation, Methods::describe);
  }

  private static MethodTypeDesc describe(Operation operation) {
    var operands = new java.util.ArrayList<ClassDesc>();
    operation.operands().forEach(sort -> operands.add(Emitter.desc(sort)));
    operation.constants().forEach(sort -> operands.add(Emitter.desc(sort)));
    return MethodTypeDesc.of(Emitter.desc(operation.result()), operands);
  }

  /** The method of a part of a rule. */
  String part(Expr expr) {
    var known = parts.get(expr);
    if (known != null) {
      return known;
    }
    var name = "p" + parts.size();
    parts.put(expr, name);
    add(name, Emitter.type(Emitter.sort(expr.shape())), code -> cold(code).emitBody(expr));
    return name;
  }

  /** The method of a table where something is odd. */
  String odd(Expr.Table table) {
    return other(
        table,
        MethodTypeDesc.of(CD_double, CD_double, CD_double),
        code -> new TableEmitter(cold(code)).odd(table));
  }

  /** The method of variations where a test is undefined. */
  String unknown(Expr.Variations variations, Sort sort) {
    return other(
        variations,
        MethodTypeDesc.of(Emitter.desc(sort), CD_int),
        code -> new ChoiceEmitter(cold(code), sort).unknown(variations));
  }

  /** The method of a choice whose test is undefined. */
  String unknown(Expr.Choose choice, Sort sort) {
    return other(
        choice, Emitter.type(sort), code -> new ChoiceEmitter(cold(code), sort).unknown(choice));
  }

  private Emitter cold(CodeBuilder code) {
    return new Emitter(code, this, false, Locals.none());
  }

  private Emitter hot(CodeBuilder code) {
    return new Emitter(code, this, true, Locals.none());
  }

  private String other(Expr expr, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    var known = others.get(expr);
    if (known != null) {
      return known;
    }
    var name = "o" + others.size();
    others.put(expr, name);
    add(name, type, body);
    return name;
  }

  private void add(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    waiting.add(new Method(name, type, body));
  }

  /** The method of a rule, which remembers what it came to if it is asked more than once. */
  String cell(Cell cell) {
    var name = "r" + cell.number();
    if (cells.add(cell)) {
      var body = cell.body().orElseThrow();
      weights.cut(body);
      if (cell.isMemoized()) {
        memos.add(cell);
      }
      add(name, Emitter.type(Emitter.sort(cell.shape())), code -> cellBody(cell, body, code));
    }
    return name;
  }

  private void cellBody(Cell cell, Expr body, CodeBuilder code) {
    if (cell.isMemoized()) {
      new MemoEmitter(hot(code), cell, field(cell)).emit(body);
    } else {
      hot(code).emitBody(body);
    }
  }

  static String field(Cell cell) {
    return "m" + cell.number();
  }

  /** The field of what a context sets. */
  String override(Cell cell) {
    overrides.add(cell);
    return field(cell);
  }

  /** The field of what is settled once a call. */
  String settled(int slot) {
    settled.add(slot);
    return "d" + slot;
  }

  static ClassDesc array(Sort sort) {
    return sort == Sort.NUMBER ? ARRAY : INTS;
  }

  /** What the row reads of another kind. */
  void emitLink(Link link, CodeBuilder code) {
    links.put(link.number(), link);
    var sort = Emitter.sort(link.shape());
    var array = array(sort);
    code.aload(0).getfield(self, "l" + link.number(), array);
    if (link instanceof Link.OfGroup) {
      code.aload(0).getfield(self, "g" + link.number(), INTS);
    }
    code.aload(0).getfield(self, "row", CD_int);
    var rows = Rows.class.describeConstable().orElseThrow();
    switch (link) {
      case Link.OfGroup _ ->
          code.invokestatic(
              rows, "ofGroup", MethodTypeDesc.of(Emitter.desc(sort), array, INTS, CD_int));
      case Link.OfMembers _ -> code.arrayLoad(Emitter.kind(sort));
    }
  }

  /** The answer of the row. */
  void emitInput(Expr.Input input, CodeBuilder code) {
    inputs.put(input.column(), input);
    int column = input.column();
    code.aload(0).getfield(self, "i" + column, ARRAY);
    code.aload(0).getfield(self, "s" + column, BYTES);
    code.aload(0).getfield(self, "row", CD_int);
    var rows = Rows.class.describeConstable().orElseThrow();
    switch (input.shape().kind()) {
      case BOOLEAN ->
          code.invokestatic(rows, "flag", MethodTypeDesc.of(CD_int, ARRAY, BYTES, CD_int));
      case TEXT -> {
        code.aload(0).getfield(self, "c" + column, INTS);
        code.invokestatic(rows, "text", MethodTypeDesc.of(CD_double, ARRAY, BYTES, CD_int, INTS));
      }
      default ->
          code.invokestatic(rows, "number", MethodTypeDesc.of(CD_double, ARRAY, BYTES, CD_int));
    }
  }
}
