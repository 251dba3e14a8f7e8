package fr.prevenance.rules.generate;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import fr.prevenance.rules.generate.Operation.Sort;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the class of a kernel: a method for each row, another for each rule that is not computed in
 * it, and a field for each memo.
 */
final class ClassMaker {
  private static final ClassDesc ROWS = Rows.class.describeConstable().orElseThrow();
  private static final ClassDesc BATCH = Batch.class.describeConstable().orElseThrow();
  private static final ClassDesc SELF =
      ClassDesc.of(ClassMaker.class.getPackageName(), "Generated");

  /** Memos forgotten by one method. */
  private static final int GROUP = 100;

  /** Results written by one method: fewer where it grows too long. */
  private static final List<Integer> GROUPS = List.of(GROUP, 20, 5, 1);

  /** Estimated bytes of what is computed at the start of each row. */
  private static final int ROW_BUDGET = 4_000;

  /** The virtual machine never compiles a method of 8,000 bytes. */
  private static final int MOST_COMPILED = 7_900;

  private final Parts parts;
  private final boolean checksAnswers;
  private final int group;
  private final Methods methods;

  private ClassMaker(Parts parts, boolean checksAnswers, int group, Methods methods) {
    this.parts = parts;
    this.checksAnswers = checksAnswers;
    this.group = group;
    this.methods = methods;
  }

  /**
   * @param checksAnswers whether some answers may be refused
   */
  static byte[] make(List<Expr> targets, boolean checksAnswers) {
    return make(Parts.of(targets, List.of()), checksAnswers);
  }

  /**
   * @param targets written to columns
   * @param handedOn to other kinds
   */
  static byte[] make(List<Expr> targets, List<Link.Source> handedOn) {
    return make(Parts.of(targets, handedOn), false);
  }

  private static byte[] make(Parts parts, boolean checksAnswers) {
    Uses.count(parts.all());
    int budget = ROW_BUDGET;
    byte[] shortest = make(parts, checksAnswers, budget, GROUP);
    while (longest(shortest) > MOST_COMPILED) {
      for (int group : GROUPS) {
        var made = make(parts, checksAnswers, budget, group);
        if (longest(made) < longest(shortest)) {
          shortest = made;
        }
      }
      if (budget == 0) {
        return shortest;
      }
      budget = budget < ROW_BUDGET / 8 ? 0 : budget / 2;
    }
    return shortest;
  }

  private static byte[] make(Parts parts, boolean checksAnswers, int budget, int group) {
    var schedule = Schedule.of(parts.always(), parts.all(), budget);
    var draft = new Methods(SELF, schedule, Optional.empty());
    new ClassMaker(parts, checksAnswers, group, draft).bytes();
    return new ClassMaker(parts, checksAnswers, group, draft.again()).bytes();
  }

  /** Bytes of code of the longest of the methods that write results. */
  private static int longest(byte[] made) {
    return ClassFile.of().parse(made).methods().stream()
        .filter(method -> method.methodName().stringValue().matches("t\\d+"))
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .mapToInt(CodeAttribute::codeLength)
        .max()
        .orElse(0);
  }

  private byte[] bytes() {
    return ClassFile.of().build(SELF, this::build);
  }

  private void build(ClassBuilder type) {
    type.withSuperclass(ROWS).withFlags(ClassFile.ACC_FINAL);
    type.withMethodBody(
        INIT_NAME,
        MTD_void,
        0,
        code -> code.aload(0).invokespecial(ROWS, INIT_NAME, MTD_void).return_());
    var shares = parts.shares(group);
    for (int i = 0; i < shares.size(); i++) {
      var share = shares.get(i);
      boolean first = i == 0;
      type.withMethodBody(
          "t" + i, MTD_void, ClassFile.ACC_PRIVATE, code -> evaluate(share, first, code));
    }
    while (!methods.waiting().isEmpty()) {
      var method = methods.waiting().poll();
      type.withMethodBody(method.name(), method.type(), ClassFile.ACC_PRIVATE, method.body());
    }
    fields(type);
    forgetting(type, "forget", methods.memos().stream().filter(ClassMaker::varies).toList());
    forgetting(type, "forgetAll", List.copyOf(methods.memos()));
    type.withMethodBody("begin", MethodTypeDesc.of(CD_void, BATCH), 0, this::begin);
    type.withMethodBody(
        "run", MethodTypeDesc.of(CD_void, CD_int, CD_int), 0, code -> run(shares.size(), code));
  }

  private static boolean varies(Cell cell) {
    return cell.shape().has(Shape.VARIES);
  }

  private static List<List<Integer>> groups(int count, int size) {
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < count; i += size) {
      var group = new ArrayList<Integer>();
      for (int k = i; k < Math.min(count, i + size); k++) {
        group.add(k);
      }
      groups.add(group);
    }
    return groups;
  }

  /**
   * @param first whether the row starts here
   */
  private void evaluate(Parts.Share share, boolean first, CodeBuilder code) {
    var emitter =
        first
            ? new RowEmitter(code, methods).emit()
            : new Emitter(code, methods, false, Locals.none());
    share.gates().forEach(gate -> pass(gate, emitter));
    for (int target : share.positions()) {
      if (target >= parts.written()) {
        handOn(target, emitter);
      } else {
        write(target, emitter);
      }
    }
    code.return_();
  }

  /** What is not computed is never read. */
  private static void pass(Expr gate, Emitter emitter) {
    var passed = emitter.code().newLabel();
    emitter.emitAgain(gate, Sort.FLAG);
    emitter.call(Logic.class, "mayHold", CD_boolean, CD_int);
    emitter.code().ifne(passed).return_().labelBinding(passed);
  }

  private void write(int target, Emitter emitter) {
    var value = parts.values().get(target);
    var sort = Emitter.sort(value.shape());
    var code = emitter.code();
    code.aload(0).loadConstant(target);
    code.aload(0).getfield(SELF, "v" + target, Methods.ARRAY);
    code.aload(0).getfield(SELF, "w" + target, Methods.BYTES);
    emitter.emitAgain(value, sort);
    code.invokevirtual(
        SELF,
        "put",
        MethodTypeDesc.of(CD_void, CD_int, Methods.ARRAY, Methods.BYTES, Emitter.desc(sort)));
  }

  private void handOn(int target, Emitter emitter) {
    var value = parts.values().get(target);
    var sort = Emitter.sort(value.shape());
    emitter.code().aload(0).getfield(SELF, "o" + (target - parts.written()), Methods.array(sort));
    emitter.code().aload(0).getfield(SELF, "row", CD_int);
    emitter.emitAgain(value, sort);
    emitter.code().arrayStore(Emitter.kind(sort));
  }

  private void fields(ClassBuilder type) {
    methods.memos().forEach(cell -> field(type, cell));
    methods.overrides().forEach(cell -> field(type, cell));
    methods.kept().forEach(cell -> field(type, cell));
    methods
        .keptContexts()
        .forEach(context -> type.withField("x" + methods.schedule().number(context), CD_int, 0));
    methods.settled().forEach(slot -> type.withField("d" + slot, CD_double, 0));
    methods
        .inputs()
        .forEach((column, input) -> {
          type.withField("i" + column, Methods.ARRAY, 0);
          type.withField("s" + column, Methods.BYTES, 0);
          if (input.shape().kind() == Shape.Kind.TEXT) {
            type.withField("c" + column, Methods.INTS, 0);
          }
        });
    methods
        .links()
        .forEach((number, link) -> {
          type.withField("l" + number, Methods.array(Emitter.sort(link.shape())), 0);
          if (link instanceof Link.OfGroup) {
            type.withField("g" + number, Methods.INTS, 0);
          }
        });
    for (int target = 0; target < parts.written(); target++) {
      type.withField("v" + target, Methods.ARRAY, 0);
      type.withField("w" + target, Methods.BYTES, 0);
    }
    for (int source = 0; source < parts.handedOn(); source++) {
      type.withField("o" + source, Methods.array(sortOfSource(source)), 0);
    }
  }

  private Sort sortOfSource(int source) {
    return Emitter.sort(parts.values().get(parts.written() + source).shape());
  }

  private static void field(ClassBuilder type, Cell cell) {
    type.withField(Methods.field(cell), Emitter.desc(Emitter.sort(cell.shape())), 0);
  }

  /** A method that forgets memos, in groups. */
  private void forgetting(ClassBuilder type, String name, List<Cell> cells) {
    var groups = groups(cells.size(), GROUP);
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      type.withMethodBody(
          name + i,
          MTD_void,
          ClassFile.ACC_PRIVATE,
          code -> {
            group.forEach(position -> forget(cells.get(position), code));
            code.return_();
          });
    }
    type.withMethodBody(
        name,
        MTD_void,
        ClassFile.ACC_PRIVATE,
        code -> {
          for (int i = 0; i < groups.size(); i++) {
            code.aload(0).invokevirtual(SELF, name + i, MTD_void);
          }
          code.return_();
        });
  }

  private static void forget(Cell cell, CodeBuilder code) {
    code.aload(0);
    if (Emitter.sort(cell.shape()) == Sort.NUMBER) {
      code.invokestatic(
          States.class.describeConstable().orElseThrow(), "unset", MethodTypeDesc.of(CD_double));
      code.putfield(SELF, Methods.field(cell), CD_double);
    } else {
      code.loadConstant(States.UNSET).putfield(SELF, Methods.field(cell), CD_int);
    }
  }

  private void begin(CodeBuilder code) {
    methods
        .settled()
        .forEach(slot -> {
          code.aload(0).aload(1).loadConstant(slot);
          code.invokevirtual(BATCH, "settled", MethodTypeDesc.of(CD_double, CD_int));
          code.putfield(SELF, "d" + slot, CD_double);
        });
    methods
        .inputs()
        .forEach((column, input) -> {
          take(code, "values", column, "i", Methods.ARRAY);
          take(code, "states", column, "s", Methods.BYTES);
          if (input.shape().kind() == Shape.Kind.TEXT) {
            take(code, "codes", column, "c", Methods.INTS);
          }
        });
    methods
        .links()
        .forEach((number, link) -> {
          var sort = Emitter.sort(link.shape());
          var from = sort == Sort.NUMBER ? "linkNumbers" : "linkFlags";
          take(code, from, number, "l", Methods.array(sort));
          if (link instanceof Link.OfGroup) {
            take(code, "linkGroups", number, "g", Methods.INTS);
          }
        });
    for (int target = 0; target < parts.written(); target++) {
      take(code, "results", target, "v", Methods.ARRAY);
      take(code, "resultStates", target, "w", Methods.BYTES);
    }
    for (int source = 0; source < parts.handedOn(); source++) {
      var sort = sortOfSource(source);
      take(
          code,
          sort == Sort.NUMBER ? "sourceNumbers" : "sourceFlags",
          source,
          "o",
          Methods.array(sort));
    }
    code.aload(0).invokevirtual(SELF, "forgetAll", MTD_void).return_();
  }

  private static void take(
      CodeBuilder code, String method, int number, String field, ClassDesc type) {
    code.aload(0).aload(1).loadConstant(number);
    code.invokevirtual(BATCH, method, MethodTypeDesc.of(type, CD_int));
    code.putfield(SELF, field + number, type);
  }

  private void run(int groups, CodeBuilder code) {
    var test = code.newLabel();
    var next = code.newLabel();
    var body = code.newLabel();
    int row = code.allocateLocal(java.lang.classfile.TypeKind.INT);
    code.iload(1).istore(row).goto_(test).labelBinding(body);
    code.aload(0).iload(row).putfield(SELF, "row", CD_int);
    if (checksAnswers) {
      code.aload(0).iload(row);
      code.invokevirtual(SELF, "isRefused", MethodTypeDesc.of(CD_boolean, CD_int)).ifne(next);
    }
    code.aload(0).invokevirtual(SELF, "forget", MTD_void);
    for (int i = 0; i < groups; i++) {
      code.aload(0).invokevirtual(SELF, "t" + i, MTD_void);
    }
    code.labelBinding(next).iinc(row, 1);
    code.labelBinding(test).iload(row).iload(2).if_icmplt(body).return_();
  }
}
