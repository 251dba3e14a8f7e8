package fr.prevenance.rules;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value worked out when it is first asked for, then kept. Safe for many threads. */
final class Later<T> {
  private @Nullable Supplier<T> work;
  private @Nullable T value;

  Later(Supplier<T> work) {
    this.work = work;
  }

  /** Lets go of what it was worked out from. */
  synchronized T get() {
    var known = value;
    if (known == null) {
      known = Objects.requireNonNull(work).get();
      value = known;
      work = null;
    }
    return known;
  }
}
