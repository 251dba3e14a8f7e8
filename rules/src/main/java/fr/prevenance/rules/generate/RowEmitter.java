package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;

/** Writes what is computed at the start of each row, into local variables. */
final class RowEmitter {
  private final CodeBuilder code;
  private final Methods methods;
  private final Locals locals = Locals.none();
  private final Emitter emitter;

  RowEmitter(CodeBuilder code, Methods methods) {
    this.code = code;
    this.methods = methods;
    this.emitter = new Emitter(code, methods, true, locals);
  }

  /** Writes the schedule; what comes after may use its locals. */
  Emitter emit() {
    methods.schedule().inputs().forEach(this::read);
    for (var task : methods.schedule().tasks()) {
      switch (task) {
        case Schedule.Task.Compute(var cell) -> compute(cell);
        case Schedule.Task.Prepare(var frame) -> prepare(frame);
      }
    }
    return emitter;
  }

  private void read(Expr.Input input) {
    var kind = Emitter.kind(Emitter.sort(input.shape()));
    int local = code.allocateLocal(kind);
    methods.emitInput(input, code);
    code.storeLocal(kind, local);
    locals.inputs().put(input.column(), local);
  }

  private void compute(Cell cell) {
    var sort = Emitter.sort(cell.shape());
    var kind = Emitter.kind(sort);
    int local = code.allocateLocal(kind);
    emitter.emit(cell.body().orElseThrow(), sort);
    code.storeLocal(kind, local);
    locals.cells().put(cell, local);
    if (methods.isKept(cell)) {
      code.aload(0).loadLocal(kind, local);
      code.putfield(methods.self(), Methods.field(cell), Emitter.desc(sort));
    }
  }

  private void prepare(Expr.Frame frame) {
    int exit = new ContextEmitter(emitter, Operation.Sort.FLAG).prepare(frame);
    locals.exits().put(frame, exit);
    if (methods.isKept(frame)) {
      code.aload(0).iload(exit);
      code.putfield(methods.self(), methods.exit(frame), CD_int);
    }
  }
}
