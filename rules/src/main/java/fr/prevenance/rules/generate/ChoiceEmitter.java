package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import fr.prevenance.rules.generate.Operation.Sort;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes choices. Where a test is undefined the interpreter looks at the branches all the same: a
 * fault in one of them counts.
 */
final class ChoiceEmitter {
  private final Emitter emitter;
  private final CodeBuilder code;
  private final Sort own;

  /**
   * @param own sort of the result
   */
  ChoiceEmitter(Emitter emitter, Sort own) {
    this.emitter = emitter;
    this.code = emitter.code();
    this.own = own;
  }

  void choose(Expr.Choose choice) {
    int test = code.allocateLocal(TypeKind.INT);
    var then = code.newLabel();
    var otherwise = code.newLabel();
    var end = code.newLabel();
    emitter.emit(choice.test(), Sort.FLAG);
    code.istore(test).iload(test).ifeq(otherwise);
    code.iload(test).loadConstant(States.YES).if_icmpeq(then);
    passUnlessUndefined(test, end);
    if (choice.then().fails() || choice.otherwise().fails()) {
      var methods = emitter.methods();
      var type = Emitter.type(own);
      code.aload(0).invokevirtual(methods.self(), methods.unknown(choice, own), type);
    } else {
      emitter.pushSpecial(States.UNDEFINED, own);
    }
    code.goto_(end).labelBinding(then);
    boolean bits = areWritten(List.of(choice.then(), choice.otherwise()));
    var chosen = code.newLabel();
    branch(choice.then(), bits);
    code.goto_(chosen).labelBinding(otherwise);
    branch(choice.otherwise(), bits);
    code.labelBinding(chosen);
    if (bits) {
      emitter.ofBits();
    }
    code.labelBinding(end);
  }

  /**
   * Whether numbers that are written are chosen among: their bits are, for of integers the virtual
   * machine takes one of two without a jump.
   */
  private boolean areWritten(List<Expr> values) {
    return own == Sort.NUMBER && values.stream().allMatch(Expr.Const.class::isInstance);
  }

  private void branch(Expr value, boolean bits) {
    if (bits) {
      emitter.pushBits((Expr.Const) value);
    } else {
      branch(value);
    }
  }

  /** The method that looks at both values because the test is undefined. */
  void unknown(Expr.Choose choice) {
    var end = code.newLabel();
    visit(choice.otherwise(), end);
    visit(choice.then(), end);
    emitter.pushSpecial(States.UNDEFINED, own);
    code.labelBinding(end).return_(Emitter.kind(own));
  }

  private void passUnlessUndefined(int test, Label end) {
    var undefined = code.newLabel();
    code.iload(test).loadConstant(States.UNDEFINED).if_icmpeq(undefined).iload(test);
    emitter.convert(Sort.FLAG, own);
    code.goto_(end).labelBinding(undefined);
  }

  private void branch(Expr value) {
    if (value.fails()) {
      emitter.emitAgain(value, own);
    } else {
      emitter.emit(value, own);
    }
  }

  /** Leaves a fault on the stack and ends, if there is one. */
  private void visit(Expr value, Label end) {
    if (!value.fails()) {
      return;
    }
    emitter.emitAgain(value, own);
    emitter.storeUnlessStops(own, own, end);
  }

  void variations(Expr.Variations variations) {
    int test = code.allocateLocal(TypeKind.INT);
    int position = code.allocateLocal(TypeKind.INT);
    var end = code.newLabel();
    var unknown = code.newLabel();
    var pass = code.newLabel();
    var chosen = code.newLabel();
    boolean always = false;
    boolean bits = areWritten(variations.branches().stream().map(Expr.Branch::then).toList());
    for (int i = 0; i < variations.branches().size() && !always; i++) {
      var branch = variations.branches().get(i);
      always = Choices.isAlways(branch);
      var next = code.newLabel();
      if (!always) {
        test(branch, i, test, position, unknown, pass, next);
      }
      branch(branch.then(), bits);
      code.goto_(chosen).labelBinding(next);
    }
    if (!always) {
      branch(Expr.Const.NOT_APPLICABLE, bits);
      code.goto_(chosen);
    }
    if (variations.branches().stream().anyMatch(branch -> !Choices.isAlways(branch))) {
      unusual(variations, test, position, unknown, pass);
      code.goto_(end);
    }
    code.labelBinding(chosen);
    if (bits) {
      emitter.ofBits();
    }
    code.labelBinding(end);
  }

  private void test(
      Expr.Branch branch, int i, int test, int position, Label unknown, Label pass, Label next) {
    var taken = code.newLabel();
    if (branch.test().fails()) {
      emitter.emitAgain(branch.test(), Sort.FLAG);
    } else {
      emitter.emit(branch.test(), Sort.FLAG);
    }
    code.istore(test).iload(test).loadConstant(States.YES).if_icmpeq(taken);
    code.iload(test).loadConstant(States.NOT_APPLICABLE).if_icmple(next);
    code.iload(test).loadConstant(States.UNDEFINED).if_icmpne(pass);
    code.loadConstant(i).istore(position).goto_(unknown).labelBinding(taken);
  }

  private void unusual(
      Expr.Variations variations, int test, int position, Label unknown, Label pass) {
    code.labelBinding(unknown);
    var end = code.newLabel();
    if (variations.parts().stream().anyMatch(Expr::fails)) {
      var name = emitter.methods().unknown(variations, own);
      code.aload(0)
          .iload(position)
          .invokevirtual(
              emitter.methods().self(), name, MethodTypeDesc.of(Emitter.desc(own), CD_int));
    } else {
      emitter.pushSpecial(States.UNDEFINED, own);
    }
    code.goto_(end).labelBinding(pass).iload(test);
    emitter.convert(Sort.FLAG, own);
    code.labelBinding(end);
  }

  /** The method that looks at all branches from the one whose test, a parameter, is undefined. */
  void unknown(Expr.Variations variations) {
    int test = code.allocateLocal(TypeKind.INT);
    var end = code.newLabel();
    for (int i = 0; i < variations.branches().size(); i++) {
      var branch = variations.branches().get(i);
      var next = code.newLabel();
      var visited = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.iload(1).loadConstant(i).if_icmpeq(visited);
      emitter.emitAgain(branch.test(), Sort.FLAG);
      code.istore(test).iload(test).ifeq(next);
      code.iload(test).loadConstant(States.NOT_APPLICABLE).if_icmpeq(next);
      var fine = code.newLabel();
      code.iload(test).loadConstant(States.DOUBT).if_icmplt(fine).iload(test);
      emitter.convert(Sort.FLAG, own);
      code.goto_(end).labelBinding(fine).labelBinding(visited);
      visit(branch.then(), end);
      code.labelBinding(next);
    }
    emitter.pushSpecial(States.UNDEFINED, own);
    code.labelBinding(end).return_(Emitter.kind(own));
  }

  void disabled(Expr.Disabled disabled) {
    int test = code.allocateLocal(TypeKind.INT);
    var value = code.newLabel();
    var off = code.newLabel();
    var end = code.newLabel();
    emitter.emit(disabled.isOff(), Sort.FLAG);
    code.istore(test).iload(test).ifeq(value);
    code.iload(test).loadConstant(States.YES).if_icmpeq(off).iload(test);
    emitter.convert(Sort.FLAG, own);
    code.goto_(end).labelBinding(off);
    emitter.pushSpecial(States.NOT_APPLICABLE, own);
    code.goto_(end).labelBinding(value);
    emitter.emit(disabled.value(), own);
    code.labelBinding(end);
  }

  void versions(Expr.Versions versions) {
    var end = code.newLabel();
    var early = code.newLabel();
    var labels = labels(versions.values().size());
    if (versions.slot().isPresent()) {
      select(versions.slot().get(), labels, early);
    } else {
      select(versions, labels, early, end);
    }
    for (int i = 0; i < labels.size(); i++) {
      code.labelBinding(labels.get(i));
      emitter.emit(versions.values().get(i), own);
      code.goto_(end);
    }
    code.labelBinding(early);
    emitter.pushSpecial(Faults.NOT_IN_FORCE, own);
    code.labelBinding(end);
  }

  private List<Label> labels(int count) {
    var labels = new ArrayList<Label>();
    for (int i = 0; i < count; i++) {
      labels.add(code.newLabel());
    }
    return labels;
  }

  private void select(int slot, List<Label> labels, Label early) {
    var cases = new ArrayList<SwitchCase>();
    for (int i = 0; i < labels.size(); i++) {
      cases.add(SwitchCase.of(i, labels.get(i)));
    }
    code.aload(0)
        .getfield(emitter.methods().self(), emitter.methods().settled(slot), CD_double)
        .d2i();
    if (cases.isEmpty()) {
      code.pop().goto_(early);
    } else {
      code.tableswitch(0, cases.size() - 1, early, cases);
    }
  }

  /** By a day that depends on the row; the latest version first. */
  private void select(Expr.Versions versions, List<Label> labels, Label early, Label end) {
    int day = code.allocateLocal(TypeKind.DOUBLE);
    var usual = code.newLabel();
    emitter.emit(versions.day(), Sort.NUMBER);
    code.dstore(day).dload(day).dload(day).dcmpl().ifeq(usual).dload(day);
    emitter.convert(Sort.NUMBER, own);
    code.goto_(end).labelBinding(usual);
    for (int i = labels.size() - 1; i >= 0; i--) {
      code.dload(day)
          .loadConstant((double) versions.firstDays().get(i))
          .dcmpl()
          .ifge(labels.get(i));
    }
    code.goto_(early);
  }
}
