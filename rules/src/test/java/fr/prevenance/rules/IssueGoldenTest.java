package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.described;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people read when their rules are wrong. Run with {@code -Dgolden.rewrite} to write the files
 * again, then review the difference.
 */
class IssueGoldenTest {
  private static final PackagesFixture PACKAGES =
      PackagesFixture.of("paquet", "seuil: 3\ntaux moyen: 10%\n");
  private static final Path FOLDER = Path.of("src/test/resources/issues");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "misspelt",
        "expressions",
        "unsupported",
        "imports",
        "names",
        "cycle",
        "units",
        "dates",
        "yaml"
      })
  void faults_are_told_with_place_cause_and_mend(String name) throws IOException {
    var rules = Files.readString(FOLDER.resolve(name + ".publicodes"));
    var told = described(PACKAGES.issues(rules));
    var golden = FOLDER.resolve(name + ".txt");
    if (System.getProperty("golden.rewrite") != null) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
  }
}
