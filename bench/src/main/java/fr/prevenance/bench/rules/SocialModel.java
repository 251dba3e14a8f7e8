package fr.prevenance.bench.rules;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * modele-social, the public model of salaries and contributions: 1,348 rules of URSSAF, from npm.
 *
 * @param rules as JSON, which is YAML
 */
record SocialModel(String rules) {
  static final String PACKAGE = "modele-social";
  static final String ASKED = "salarié . rémunération . net . à payer avant impôt";

  /** System property: where the rules are, in a measure. */
  static final String FILE = "bench.social";

  private static final String KNOWN = "salarié . contrat . salaire brut";
  private static final int SALARIES = 64;
  private static final long SEED = 1348;

  static SocialModel found() {
    try {
      return new SocialModel(Files.readString(Path.of(System.getProperty(FILE, ""))));
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  RuleBook read() throws RuleBookException {
    return RuleBook.read(List.of(new RuleSource(PACKAGE, rules)), Options.COMPATIBLE);
  }

  RuleBook book() {
    try {
      return read();
    } catch (RuleBookException refused) {
      throw new IllegalStateException(refused.getMessage(), refused);
    }
  }

  /** Gross salaries a month, of employees of whom nothing else is known. */
  static List<Map<String, String>> situations() {
    var random = new SplittableRandom(SEED);
    return Stream.generate(() -> random.nextInt(1_800, 9_000))
        .limit(SALARIES)
        .map(euros -> Map.of(KNOWN, euros + " €/mois"))
        .toList();
  }
}
