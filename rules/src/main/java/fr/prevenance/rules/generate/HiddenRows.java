package fr.prevenance.rules.generate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/** A generated class, loaded so that it goes away with its kernel. */
final class HiddenRows {
  private HiddenRows() {}

  /** Makes one thread's walk at each call. */
  static Supplier<Rows> loaded(byte[] bytes) {
    try {
      var inside = MethodHandles.lookup().defineHiddenClass(bytes, true);
      var constructor =
          inside
              .findConstructor(inside.lookupClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(Rows.class));
      return () -> started(constructor);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Rows started(MethodHandle constructor) {
    try {
      return (Rows) constructor.invokeExact();
    } catch (RuntimeException | Error refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
