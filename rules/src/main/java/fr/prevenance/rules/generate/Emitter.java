package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import fr.prevenance.rules.generate.Operation.Sort;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Writes expressions as the code of one method. */
final class Emitter {
  private final CodeBuilder code;
  private final Methods methods;
  private final boolean hot;
  private final Locals locals;

  /**
   * @param hot whether the usual case is written in place; else what stands in several methods is
   *     one of its own
   * @param locals what is at hand in this method
   */
  Emitter(CodeBuilder code, Methods methods, boolean hot, Locals locals) {
    this.code = code;
    this.methods = methods;
    this.hot = hot;
    this.locals = locals;
  }

  boolean isHot() {
    return hot;
  }

  Locals locals() {
    return locals;
  }

  CodeBuilder code() {
    return code;
  }

  Methods methods() {
    return methods;
  }

  static Sort sort(Shape shape) {
    return shape.isBoolean() ? Sort.FLAG : Sort.NUMBER;
  }

  static ClassDesc desc(Sort sort) {
    return sort == Sort.NUMBER ? CD_double : CD_int;
  }

  static TypeKind kind(Sort sort) {
    return sort == Sort.NUMBER ? TypeKind.DOUBLE : TypeKind.INT;
  }

  /** Leaves the value of an expression on the stack. */
  void emit(Expr expr, Sort wanted) {
    if (expr instanceof Expr.Const constant) {
      push(constant, wanted);
      return;
    }
    var own = sort(expr.shape());
    if (methods.isApart(expr)) {
      code.aload(0).invokevirtual(methods.self(), methods.part(expr), type(own));
    } else {
      emitHere(expr, own);
    }
    convert(own, wanted);
  }

  /** An expression that other methods write too: if it is not tiny, one calls a method. */
  void emitAgain(Expr expr, Sort wanted) {
    if (hot || expr.isTiny()) {
      emit(expr, wanted);
      return;
    }
    var own = sort(expr.shape());
    code.aload(0).invokevirtual(methods.self(), methods.part(expr), type(own));
    convert(own, wanted);
  }

  static MethodTypeDesc type(Sort result) {
    return MethodTypeDesc.of(desc(result));
  }

  /** The body of a method for one expression. */
  void emitBody(Expr expr) {
    var own = sort(expr.shape());
    if (expr instanceof Expr.Const constant) {
      push(constant, own);
    } else {
      emitHere(expr, own);
    }
    code.return_(kind(own));
  }

  private void emitHere(Expr expr, Sort own) {
    switch (expr) {
      case Expr.Const constant -> push(constant, own);
      case Expr.Input input -> input(input, own);
      case Expr.Linked(var link) -> methods.emitLink(link, code);
      case Expr.Settled settled -> settled(settled, own);
      case Expr.Call(var cell) -> call(cell, own);
      case Expr.Relabelled relabelled -> emit(relabelled.value(), own);
      case Expr.Apply apply -> apply(apply);
      case Expr.IfUndefined fallback -> ifUndefined(fallback, own);
      case Expr.IfOverridden override -> ifOverridden(override, own);
      case Expr.Connected connected -> connected(connected);
      case Expr.Choose choice -> new ChoiceEmitter(this, own).choose(choice);
      case Expr.Variations variations -> new ChoiceEmitter(this, own).variations(variations);
      case Expr.Disabled disabled -> new ChoiceEmitter(this, own).disabled(disabled);
      case Expr.Versions versions -> new ChoiceEmitter(this, own).versions(versions);
      case Expr.Table table -> new TableEmitter(this).table(table);
      case Expr.Contextual contextual -> new ContextEmitter(this, own).contextual(contextual);
    }
  }

  /** Settled values are numbers, booleans too. */
  private void settled(Expr.Settled settled, Sort own) {
    code.aload(0).getfield(methods.self(), methods.settled(settled.slot()), CD_double);
    if (own == Sort.FLAG) {
      call(States.class, "flag", CD_int, CD_double);
    }
  }

  private void input(Expr.Input input, Sort own) {
    var local = locals.inputs().get(input.column());
    if (local != null) {
      code.loadLocal(kind(own), local);
    } else {
      methods.emitInput(input, code);
    }
  }

  private void call(Cell cell, Sort own) {
    var schedule = methods.schedule();
    if (schedule.isScheduled(cell)) {
      held(cell, own);
    } else if (hot && schedule.isInlined(cell)) {
      emit(cell.body().orElseThrow(), own);
    } else {
      code.aload(0).invokevirtual(methods.self(), methods.cell(cell), type(own));
    }
  }

  /** What was computed or set before: at hand here, or in a field. */
  private void held(Cell cell, Sort sort) {
    var local = locals.cells().get(cell);
    if (local != null) {
      code.loadLocal(kind(sort), local);
    } else {
      code.aload(0).getfield(methods.self(), methods.keep(cell), desc(sort));
    }
  }

  private void push(Expr.Const constant, Sort wanted) {
    double value = constant.value();
    if (Double.isNaN(value)) {
      pushSpecial(States.code(value), wanted);
    } else if (wanted == Sort.FLAG) {
      code.loadConstant((int) value);
    } else {
      code.loadConstant(value);
    }
  }

  void pushSpecial(int special, Sort wanted) {
    code.loadConstant(special);
    convert(Sort.FLAG, wanted);
  }

  /** The bits of a number that is written: see {@link #ofBits}. */
  void pushBits(Expr.Const written) {
    code.loadConstant(Double.doubleToRawLongBits(written.value()));
  }

  /** The number of one of several bits: of integers the machine takes one without a jump. */
  void ofBits() {
    call(Double.class, "longBitsToDouble", CD_double, CD_long);
  }

  /**
   * Stores what is on the stack; a fault or a doubt is left on the stack and ends.
   *
   * @param wanted sort of what is left
   */
  int storeUnlessStops(Sort sort, Sort wanted, Label end) {
    int local = code.allocateLocal(kind(sort));
    var fine = code.newLabel();
    code.storeLocal(kind(sort), local).loadLocal(kind(sort), local);
    if (sort == Sort.NUMBER) {
      call(States.class, "stops", CD_boolean, CD_double);
      code.ifeq(fine);
    } else {
      code.loadConstant(States.DOUBT).if_icmplt(fine);
    }
    code.loadLocal(kind(sort), local);
    convert(sort, wanted);
    code.goto_(end).labelBinding(fine);
    return local;
  }

  /** What is not a value in both. */
  void convert(Sort from, Sort to) {
    if (from == Sort.NUMBER && to != Sort.NUMBER) {
      call(States.class, "toBoolean", CD_int, CD_double);
    } else if (from != Sort.NUMBER && to == Sort.NUMBER) {
      call(States.class, "toNumber", CD_double, CD_int);
    }
  }

  void call(Class<?> owner, String name, ClassDesc result, ClassDesc... operands) {
    code.invokestatic(
        owner.describeConstable().orElseThrow(), name, MethodTypeDesc.of(result, operands));
  }

  private void apply(Expr.Apply apply) {
    var operation = apply.operation();
    for (int i = 0; i < apply.parts().size(); i++) {
      emit(apply.parts().get(i), operation.operand(i));
    }
    for (int i = 0; i < apply.constants().size(); i++) {
      var constant = apply.constants().get(i);
      if (operation.constants().get(i) == Sort.NUMBER) {
        code.loadConstant(constant.doubleValue());
      } else {
        code.loadConstant(constant.intValue());
      }
    }
    code.invokestatic(
        operation.owner().describeConstable().orElseThrow(),
        operation.method(),
        methods.type(operation));
  }

  private void ifUndefined(Expr.IfUndefined fallback, Sort own) {
    if (own == Sort.NUMBER && fallback.fallback() instanceof Expr.Const written) {
      emit(fallback.value(), own);
      push(written, own);
      call(States.class, "orElse", CD_double, CD_double, CD_double);
      return;
    }
    int local = code.allocateLocal(kind(own));
    var end = code.newLabel();
    var keep = code.newLabel();
    emit(fallback.value(), own);
    code.storeLocal(kind(own), local).loadLocal(kind(own), local);
    if (own == Sort.NUMBER) {
      call(States.class, "isUndefined", CD_boolean, CD_double);
      code.ifeq(keep);
    } else {
      code.loadConstant(States.UNDEFINED).if_icmpne(keep);
    }
    emit(fallback.fallback(), own);
    code.goto_(end).labelBinding(keep).loadLocal(kind(own), local).labelBinding(end);
  }

  private void ifOverridden(Expr.IfOverridden override, Sort own) {
    var held = sort(override.override().shape());
    var otherwise = code.newLabel();
    var end = code.newLabel();
    override(override.override(), held);
    if (held == Sort.NUMBER) {
      call(States.class, "isUnset", CD_boolean, CD_double);
      code.ifne(otherwise);
    } else {
      code.iflt(otherwise);
    }
    override(override.override(), held);
    convert(held, own);
    code.goto_(end).labelBinding(otherwise);
    emit(override.otherwise(), own);
    code.labelBinding(end);
  }

  private void override(Cell cell, Sort sort) {
    if (methods.schedule().isSetBefore(cell)) {
      held(cell, sort);
    } else {
      code.aload(0).getfield(methods.self(), methods.override(cell), desc(sort));
    }
  }

  private void connected(Expr.Connected connected) {
    int so = code.allocateLocal(TypeKind.INT);
    var end = code.newLabel();
    int neutral = connected.all() ? States.YES : States.NO;
    code.loadConstant(neutral).istore(so);
    for (var item : connected.parts()) {
      next(connected, item, so, end);
    }
    code.labelBinding(end).iload(so);
  }

  /** Goes on while what was found so far neither decides nor stops. */
  private void next(Expr.Connected connected, Expr item, int so, Label end) {
    int here = code.allocateLocal(TypeKind.INT);
    var usual = code.newLabel();
    emit(item, Sort.FLAG);
    code.istore(here).iload(here);
    if (connected.all()) {
      code.loadConstant(States.YES).if_icmpeq(usual);
    } else {
      code.ifeq(usual);
    }
    code.iload(so).iload(here);
    call(Logic.class, connected.all() ? "and" : "or", CD_int, CD_int, CD_int);
    code.istore(so).iload(so).loadConstant(States.DOUBT).if_icmpge(end).iload(so);
    if (connected.all()) {
      code.ifeq(end);
    } else {
      code.loadConstant(States.YES).if_icmpeq(end);
    }
    code.labelBinding(usual);
  }
}
