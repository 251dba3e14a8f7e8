package fr.prevenance.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.PackagesFixture;
import fr.prevenance.rules.RulesFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rows {@code | what | `rules` | `asked` | standard | compatibility |} of the README. */
class ReadmeTablesTest {
  private static final int COLUMNS = 5;
  private static final PackagesFixture PACKAGES =
      PackagesFixture.of("paquet", "seuil: base * 2\nbase: 5");

  @TestFactory
  Stream<DynamicTest> each_row_of_the_readme_is_true() throws IOException {
    var rows =
        Files.readString(Path.of("README.md"))
            .lines()
            .map(ReadmeTablesTest::cells)
            .filter(cells -> cells.size() == COLUMNS && cells.get(1).startsWith("`"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(50);
    return rows.stream()
        .map(cells -> DynamicTest.dynamicTest(cells.getFirst(), () -> check(cells)));
  }

  private static List<String> cells(String line) {
    return line.startsWith("| ")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static void check(List<String> cells) {
    var rules = "{" + code(cells.get(1)) + "}";
    var asked = code(cells.get(2));
    assertThat(outcome(rules, Options.STANDARD, asked)).isEqualTo(cells.get(3));
    assertThat(outcome(rules, Options.COMPATIBLE, asked)).isEqualTo(cells.get(4));
  }

  private static String outcome(String rules, Options options, String asked) {
    return new WrittenExample(rules, options, PACKAGES).outcome(asked, RulesFixture.DAY, Map.of());
  }

  private static String code(String cell) {
    return cell.substring(1, cell.length() - 1);
  }
}
