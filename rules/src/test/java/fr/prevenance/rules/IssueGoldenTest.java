package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.described;
import static fr.prevenance.rules.RulesFixture.issues;
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
  private static final Path FOLDER = Path.of("src/test/resources/issues");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "misspelt",
        "expressions",
        "unsupported",
        "names",
        "cycle",
        "units",
        "dates",
        "yaml"
      })
  void faults_are_told_with_place_cause_and_mend(String name) throws IOException {
    var told = described(issues(Files.readString(FOLDER.resolve(name + ".publicodes"))));
    var golden = FOLDER.resolve(name + ".txt");
    if (System.getProperty("golden.rewrite") != null) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
  }
}
