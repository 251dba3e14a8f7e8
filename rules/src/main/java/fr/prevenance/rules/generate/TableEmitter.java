package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import fr.prevenance.rules.generate.Operation.Sort;
import fr.prevenance.rules.model.Scale;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes brackets: comparisons one after the other for a usual base and usual ceilings, and for
 * anything else a call to {@link BracketTables}.
 */
final class TableEmitter {
  private static final MethodTypeDesc ODD = MethodTypeDesc.of(CD_double, CD_double, CD_double);

  /** Longer ones make too much code. */
  private static final int MOST_ROWS = 40;

  private final Emitter emitter;
  private final CodeBuilder code;

  TableEmitter(Emitter emitter) {
    this.emitter = emitter;
    this.code = emitter.code();
  }

  void table(Expr.Table table) {
    int base = code.allocateLocal(TypeKind.DOUBLE);
    int multiplier = code.allocateLocal(TypeKind.DOUBLE);
    emitter.emit(table.base(), Sort.NUMBER);
    code.dstore(base);
    emitter.emit(table.multiplier(), Sort.NUMBER);
    code.dstore(multiplier);
    var odd = code.newLabel();
    var end = code.newLabel();
    if (isQuick(table)) {
      usual(table, base, multiplier, odd, end);
    }
    code.labelBinding(odd)
        .aload(0)
        .dload(base)
        .dload(multiplier)
        .invokevirtual(emitter.methods().self(), emitter.methods().odd(table), ODD)
        .labelBinding(end);
  }

  /** Ceilings are looked at again where something is odd: they must be cheap. */
  private static boolean isQuick(Expr.Table table) {
    return table.scale() != Scale.PROGRESSIVE
        && table.amounts().size() <= MOST_ROWS
        && table.ceilings().stream().allMatch(TableEmitter::isCheap)
        && (table.scale() == Scale.GRID
            || table.amounts().stream().allMatch(TableEmitter::isCheap));
  }

  private static boolean isCheap(Expr ceiling) {
    return ceiling.isTiny()
        || ceiling instanceof Expr.Apply apply && apply.parts().stream().allMatch(Expr::isTiny);
  }

  private void usual(Expr.Table table, int base, int multiplier, Label odd, Label end) {
    boolean isGrid = table.scale() == Scale.GRID;
    if (!(table.multiplier() instanceof Expr.Const one && one.value() == 1)) {
      code.dload(multiplier).dload(multiplier).dcmpl().ifne(odd);
      code.dload(multiplier).dconst_0().dcmpl().ifeq(odd);
    }
    code.dload(base).dconst_0().dcmpl();
    if (isGrid) {
      code.iflt(odd);
      grid(table, base, odd, end);
    } else {
      code.ifle(odd);
      marginal(table, base, odd, end);
    }
  }

  private void grid(Expr.Table table, int base, Label odd, Label end) {
    int floor = -1;
    for (int i = 0; i < table.amounts().size(); i++) {
      var next = code.newLabel();
      int ceiling = ceiling(table, i, floor, odd);
      code.dload(base).dload(ceiling).dcmpg().ifge(next);
      emitter.emitAgain(table.amounts().get(i), Sort.NUMBER);
      code.goto_(end).labelBinding(next);
      floor = ceiling;
    }
  }

  /** Stores the ceiling of a row, which must be above the one before. */
  private int ceiling(Expr.Table table, int i, int floor, Label odd) {
    int ceiling = code.allocateLocal(TypeKind.DOUBLE);
    emitter.emit(table.ceilings().get(i), Sort.NUMBER);
    code.dstore(ceiling);
    if (i > 0 && !isOrdered(table.ceilings().get(i - 1), table.ceilings().get(i))) {
      code.dload(ceiling).dload(floor).dcmpl().ifle(odd);
    } else if (i == 0 && !(table.ceilings().get(i) instanceof Expr.Const)) {
      code.dload(ceiling).dload(ceiling).dcmpl().ifne(odd);
    }
    return ceiling;
  }

  private static boolean isOrdered(Expr floor, Expr ceiling) {
    return floor instanceof Expr.Const low
        && ceiling instanceof Expr.Const high
        && low.value() < high.value();
  }

  private void marginal(Expr.Table table, int base, Label odd, Label end) {
    int total = code.allocateLocal(TypeKind.DOUBLE);
    var done = code.newLabel();
    code.dconst_0().dstore(total);
    int floor = -1;
    for (int i = 0; i < table.amounts().size(); i++) {
      var next = code.newLabel();
      int ceiling = ceiling(table, i, floor, odd);
      int rate = rate(table.amounts().get(i), odd);
      code.dload(base).dload(ceiling).dcmpg().ifge(next);
      add(total, base, floor, rate);
      code.goto_(done).labelBinding(next);
      add(total, ceiling, floor, rate);
      floor = ceiling;
    }
    code.labelBinding(done).dload(total);
    emitter.call(Arithmetic.class, "finite", CD_double, CD_double);
    code.goto_(end);
  }

  private int rate(Expr amount, Label odd) {
    int rate = code.allocateLocal(TypeKind.DOUBLE);
    emitter.emitAgain(amount, Sort.NUMBER);
    code.dstore(rate);
    if (!(amount instanceof Expr.Const constant && !Double.isNaN(constant.value()))) {
      code.dload(rate).dload(rate).dcmpl().ifne(odd);
    }
    return rate;
  }

  private void add(int total, int up, int floor, int rate) {
    code.dload(total).dload(up);
    if (floor < 0) {
      code.dconst_0();
    } else {
      code.dload(floor);
    }
    code.dsub().dload(rate).dmul().dadd().dstore(total);
  }

  /** The method for odd cases: base and multiplier are its parameters. */
  void odd(Expr.Table table) {
    code.dload(1).dload(3);
    array(table.ceilings());
    array(table.amounts());
    var arrays = CD_double.arrayType();
    switch (table.scale()) {
      case MARGINAL -> call("marginal", CD_double, CD_double, arrays, arrays);
      case PROGRESSIVE -> call("progressive", CD_double, CD_double, arrays, arrays);
      case GRID -> {
        code.loadConstant(isClean(table) ? 1 : 0);
        call("grid", CD_double, CD_double, arrays, arrays, CD_int);
      }
    }
    code.dreturn();
  }

  /** Off the grid is a fault only where nothing is lacking that would refine the base. */
  private static boolean isClean(Expr.Table table) {
    return !table.base().shape().has(Shape.UNCLEAN)
        && !table.multiplier().shape().has(Shape.UNCLEAN);
  }

  private void call(String name, java.lang.constant.ClassDesc... operands) {
    emitter.call(BracketTables.class, name, CD_double, operands);
  }

  private void array(List<Expr> items) {
    code.loadConstant(items.size()).newarray(TypeKind.DOUBLE);
    for (int i = 0; i < items.size(); i++) {
      code.dup().loadConstant(i);
      emitter.emitAgain(items.get(i), Sort.NUMBER);
      code.dastore();
    }
  }
}
