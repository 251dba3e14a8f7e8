package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import fr.prevenance.rules.generate.Operation.Sort;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;

/**
 * Writes contexts: what they set goes into fields, or into local variables where they are prepared
 * at the start of the row; then the value is computed by other cells.
 */
final class ContextEmitter {
  private static final int FINE = -1;

  private final Emitter emitter;
  private final CodeBuilder code;
  private final Sort own;

  ContextEmitter(Emitter emitter, Sort own) {
    this.emitter = emitter;
    this.code = emitter.code();
    this.own = own;
  }

  void contextual(Expr.Contextual contextual) {
    if (emitter.methods().schedule().isPrepared(contextual.frame())) {
      prepared(contextual);
    } else {
      inPlace(contextual);
    }
  }

  /** What a context sets is set already. */
  private void prepared(Expr.Contextual contextual) {
    var fine = code.newLabel();
    var end = code.newLabel();
    exit(contextual.frame());
    code.iflt(fine);
    exit(contextual.frame());
    emitter.convert(Sort.FLAG, own);
    code.goto_(end).labelBinding(fine);
    emitter.emit(contextual.value(), own);
    code.labelBinding(end);
  }

  private void exit(Expr.Frame frame) {
    var methods = emitter.methods();
    var local = emitter.locals().exits().get(frame);
    if (local != null) {
      code.iload(local);
    } else {
      code.aload(0).getfield(methods.self(), methods.exit(frame), CD_int);
    }
  }

  /** Sets what a context does, and stores how it ended: negative, or a fault or a doubt. */
  int prepare(Expr.Frame frame) {
    int exit = code.allocateLocal(TypeKind.INT);
    var end = code.newLabel();
    frame.settings().forEach(setting -> clear(setting.override()));
    setAll(frame, end);
    code.loadConstant(FINE).labelBinding(end).istore(exit);
    return exit;
  }

  private void clear(Cell override) {
    var sort = Emitter.sort(override.shape());
    int local = code.allocateLocal(Emitter.kind(sort));
    pushUnset(sort);
    code.storeLocal(Emitter.kind(sort), local);
    emitter.locals().cells().put(override, local);
  }

  private void pushUnset(Sort sort) {
    if (sort == Sort.NUMBER) {
      emitter.call(States.class, "unset", CD_double);
    } else {
      code.loadConstant(States.UNSET);
    }
  }

  private void inPlace(Expr.Contextual contextual) {
    var end = code.newLabel();
    setAll(contextual.frame(), end);
    emitter.emit(contextual.value(), own);
    code.labelBinding(end);
  }

  /** Ends with a fault or a doubt where there is one. */
  private void setAll(Expr.Frame frame, Label end) {
    int count = code.allocateLocal(TypeKind.INT);
    code.loadConstant(0).istore(count);
    frame.settings().forEach(setting -> set(setting, count, end));
    if (frame.nested()) {
      // The interpreter takes an inner context that changes nothing for the outer one.
      var changed = code.newLabel();
      code.iload(count).ifne(changed);
      emitter.pushSpecial(States.DOUBT, own);
      code.goto_(end).labelBinding(changed);
    }
  }

  private void set(Expr.Setting setting, int count, Label end) {
    var sort =
        setting.outside().shape().isBoolean() || setting.value().shape().isBoolean()
            ? Sort.FLAG
            : Sort.NUMBER;
    int outside = stored(setting.outside(), sort, end);
    int inside = stored(setting.value(), sort, end);
    if (setting.isDay()) {
      endIfUndefined(inside, end);
    }
    var kind = Emitter.kind(sort);
    int differ = code.allocateLocal(TypeKind.INT);
    code.loadLocal(kind, outside).loadLocal(kind, inside);
    code.loadConstant(setting.sameUnit() ? 1 : 0).loadConstant(isBare(setting) ? 1 : 0);
    var desc = Emitter.desc(sort);
    emitter.call(Overrides.class, "differ", CD_int, desc, desc, CD_int, CD_int);
    code.istore(differ);
    endIfInDoubt(differ, end);
    store(setting, sort, inside, differ);
    code.iload(count).iload(differ).iadd().istore(count);
  }

  private static boolean isBare(Expr.Setting setting) {
    return setting.outside().shape().kind() != Shape.Kind.NUMBER
        && setting.value().shape().kind() != Shape.Kind.NUMBER
        && !setting.outside().shape().has(Shape.MEASURED)
        && !setting.value().shape().has(Shape.MEASURED);
  }

  private void endIfInDoubt(int differ, Label end) {
    var known = code.newLabel();
    code.iload(differ).loadConstant(States.YES).if_icmple(known);
    emitter.pushSpecial(States.DOUBT, own);
    code.goto_(end).labelBinding(known);
  }

  /**
   * @param day local variable of a day: never a boolean
   */
  private void endIfUndefined(int day, Label end) {
    var known = code.newLabel();
    code.dload(day);
    emitter.call(States.class, "isUndefined", CD_boolean, CD_double);
    code.ifeq(known);
    emitter.pushSpecial(States.UNDEFINED, own);
    code.goto_(end).labelBinding(known);
  }

  private int stored(Expr value, Sort sort, Label end) {
    emitter.emit(value, sort);
    return emitter.storeUnlessStops(sort, own, end);
  }

  private void store(Expr.Setting setting, Sort sort, int inside, int differ) {
    var held = Emitter.sort(setting.override().shape());
    var same = code.newLabel();
    var done = code.newLabel();
    code.iload(differ).ifeq(same).loadLocal(Emitter.kind(sort), inside);
    emitter.convert(sort, held);
    code.goto_(done).labelBinding(same);
    pushUnset(held);
    code.labelBinding(done);
    put(setting.override(), held);
  }

  /** Into a local variable where the context is prepared, and into a field where others look. */
  private void put(Cell override, Sort held) {
    var kind = Emitter.kind(held);
    var methods = emitter.methods();
    boolean before = methods.schedule().isSetBefore(override);
    int local =
        before ? emitter.locals().cells().getOrDefault(override, -1) : code.allocateLocal(kind);
    code.storeLocal(kind, local);
    if (!before || methods.isKept(override)) {
      var field = before ? methods.keep(override) : methods.override(override);
      code.aload(0).loadLocal(kind, local).putfield(methods.self(), field, Emitter.desc(held));
    }
  }
}
