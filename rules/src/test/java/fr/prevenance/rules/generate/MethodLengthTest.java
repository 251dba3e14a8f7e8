package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MethodLengthTest {
  /** From which the virtual machine interprets a method for ever. */
  private static final int NEVER_COMPILED = 8_000;

  private static final Shape NUMBER = Shape.number(null).with(Shape.VARIES);

  @Test
  void many_longResults_are_written_by_methods_that_get_compiled() {
    List<Expr> targets = IntStream.range(0, 60).mapToObj(MethodLengthTest::longResult).toList();

    byte[] made = ClassMaker.make(targets, false);

    assertThat(lengths(made)).isNotEmpty().allMatch(length -> length < NEVER_COMPILED);
    assertThat(lengths(made).mapToInt(Integer::intValue).sum()).isGreaterThan(NEVER_COMPILED);
  }

  /** The first answer known of many. */
  private static Expr longResult(int target) {
    Expr result = new Expr.Input(NUMBER, target);
    for (int other = 1; other < 12; other++) {
      result = new Expr.IfUndefined(NUMBER, new Expr.Input(NUMBER, target + other), result);
    }
    return result;
  }

  private static Stream<Integer> lengths(byte[] made) {
    return ClassFile.of().parse(made).methods().stream()
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .map(CodeAttribute::codeLength);
  }
}
