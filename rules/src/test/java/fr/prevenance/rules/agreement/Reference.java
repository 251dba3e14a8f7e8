package fr.prevenance.rules.agreement;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The reference for tests: one Node process for all, or the reason why there is none. */
final class Reference {
  private static final Path FOLDER = Path.of("target", "reference-engine");

  private Reference() {}

  /**
   * Skips the test, loudly, where the reference cannot be had; fails it in continuous integration.
   */
  static ReferenceEngine engine() {
    try {
      return Holder.started();
    } catch (ReferencePackages.Unavailable reason) {
      return skip(reason);
    }
  }

  private static ReferenceEngine skip(ReferencePackages.Unavailable reason) {
    String message =
        "NOT CHECKED: agreement with the reference engine publicodes 1.10.3, "
            + reason.getMessage();
    System.err.println("\n*** " + message + " ***\n");
    if ("true".equals(System.getenv("CI"))) {
      Assertions.fail(message, reason);
    }
    Assumptions.abort(message);
    throw new IllegalStateException(reason);
  }

  private static final class Holder {
    private static @Nullable ReferenceEngine engine;
    private static ReferencePackages.@Nullable Unavailable reason;

    static synchronized ReferenceEngine started() throws ReferencePackages.Unavailable {
      if (reason != null) {
        throw reason;
      }
      try {
        engine = engine == null ? fresh() : engine;
        return engine;
      } catch (ReferencePackages.Unavailable failure) {
        reason = failure;
        throw failure;
      }
    }

    private static ReferenceEngine fresh() throws ReferencePackages.Unavailable {
      var started = ReferenceEngine.start(new ReferencePackages(FOLDER).ready());
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      return started;
    }
  }
}
