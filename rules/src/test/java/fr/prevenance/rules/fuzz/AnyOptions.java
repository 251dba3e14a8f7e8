package fr.prevenance.rules.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.Options.Strictness;
import java.util.List;

/** Any way of reading rules. */
final class AnyOptions {
  private static final List<Strictness> STRICTNESSES =
      List.of(Strictness.USUAL, Strictness.ALL, Strictness.NOTHING);

  private AnyOptions() {}

  static Options of(FuzzedDataProvider data) {
    return new Options(
        data.consumeBoolean(),
        data.consumeBoolean(),
        data.consumeBoolean(),
        data.pickValue(STRICTNESSES));
  }
}
