package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import fr.prevenance.rules.generate.Operation.Sort;
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
    if (table.amounts().size() > MOST_ROWS
        || !table.ceilings().stream().allMatch(TableEmitter::isCheap)) {
      return false;
    }
    return switch (table.scale()) {
      case GRID -> true;
      case MARGINAL -> table.amounts().stream().allMatch(TableEmitter::isCheap);
      case PROGRESSIVE -> isWritten(table.amounts()) && isAscending(table.ceilings());
    };
  }

  private static boolean isWritten(List<Expr> numbers) {
    return numbers.stream()
        .allMatch(
            number -> number instanceof Expr.Const constant && !Double.isNaN(constant.value()));
  }

  private static boolean isAscending(List<Expr> ceilings) {
    boolean ascending = isWritten(ceilings) && value(ceilings.getFirst()) > 0;
    for (int i = 1; ascending && i < ceilings.size(); i++) {
      ascending = isOrdered(ceilings.get(i - 1), ceilings.get(i));
    }
    return ascending;
  }

  private static double value(Expr number) {
    return ((Expr.Const) number).value();
  }

  private static boolean isCheap(Expr ceiling) {
    return ceiling.isTiny()
        || ceiling instanceof Expr.Apply apply && apply.parts().stream().allMatch(Expr::isTiny);
  }

  private void usual(Expr.Table table, int base, int multiplier, Label odd, Label end) {
    if (!(table.multiplier() instanceof Expr.Const one && one.value() == 1)) {
      code.dload(multiplier).dload(multiplier).dcmpl().ifne(odd);
      code.dload(multiplier).dconst_0().dcmpl().ifeq(odd);
    }
    code.dload(base).dconst_0().dcmpl();
    switch (table.scale()) {
      case GRID -> {
        code.iflt(odd);
        grid(table, base, odd, end);
      }
      case MARGINAL -> {
        code.ifle(odd);
        marginal(table, base, odd, end);
      }
      case PROGRESSIVE -> {
        code.iflt(odd);
        progressive(table, base, end);
      }
    }
  }

  /** The slope of each row is a constant. */
  private void progressive(Expr.Table table, int base, Label end) {
    double floor = 0;
    double lower = value(table.amounts().getFirst());
    for (int i = 0; i < table.amounts().size(); i++) {
      var next = code.newLabel();
      double ceiling = value(table.ceilings().get(i));
      double upper = value(table.amounts().get(i));
      code.dload(base).loadConstant(ceiling).dcmpg().ifge(next);
      if (i == 0 || ceiling == Double.POSITIVE_INFINITY) {
        code.loadConstant(upper);
      } else {
        code.loadConstant(lower).dload(base).loadConstant(floor).dsub();
        code.loadConstant((upper - lower) / (ceiling - floor)).dmul().dadd();
      }
      code.goto_(end).labelBinding(next);
      floor = ceiling;
      lower = upper;
    }
    code.loadConstant(lower).goto_(end);
  }

  private void grid(Expr.Table table, int base, Label odd, Label end) {
    var chosen = code.newLabel();
    // Bits of numbers that are written: of integers one is taken without a jump.
    boolean bits = isWritten(table.amounts());
    int floor = -1;
    for (int i = 0; i < table.amounts().size(); i++) {
      var next = code.newLabel();
      int ceiling = ceiling(table, i, floor, odd);
      code.dload(base).dload(ceiling).dcmpg().ifge(next);
      if (bits) {
        emitter.pushBits((Expr.Const) table.amounts().get(i));
      } else {
        emitter.emitAgain(table.amounts().get(i), Sort.NUMBER);
      }
      code.goto_(chosen).labelBinding(next);
      floor = ceiling;
    }
    code.goto_(odd).labelBinding(chosen);
    if (bits) {
      emitter.ofBits();
    }
    code.goto_(end);
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
