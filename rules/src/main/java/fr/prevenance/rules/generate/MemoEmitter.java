package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;

import fr.prevenance.rules.generate.Operation.Sort;

/** Writes the method of a rule that is asked several times a row. */
record MemoEmitter(Emitter emitter, Cell cell, String field) {

  void emit(Expr body) {
    var sort = Emitter.sort(cell.shape());
    var kind = Emitter.kind(sort);
    var code = emitter.code();
    var compute = code.newLabel();
    int local = code.allocateLocal(kind);
    code.aload(0)
        .getfield(emitter.methods().self(), field, Emitter.desc(sort))
        .storeLocal(kind, local)
        .loadLocal(kind, local);
    if (sort == Sort.NUMBER) {
      emitter.call(Double.class, "doubleToRawLongBits", CD_long, CD_double);
      code.loadConstant(States.UNSET_BITS).lcmp().ifeq(compute);
    } else {
      code.iflt(compute);
    }
    code.loadLocal(kind, local).return_(kind).labelBinding(compute);
    emitter.emit(body, sort);
    code.storeLocal(kind, local)
        .aload(0)
        .loadLocal(kind, local)
        .putfield(emitter.methods().self(), field, Emitter.desc(sort))
        .loadLocal(kind, local)
        .return_(kind);
  }
}
