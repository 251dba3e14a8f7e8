package fr.prevenance.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.PackagesFixture;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.syntax.DateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Blocks {@code publicodes} of the guide, which may import the packages of the page (blocks {@code
 * paquet nom}), each followed by a block {@code résultat} of lines {@code expression [le
 * JJ/MM/AAAA] [si règle = réponse ; règle = réponse] → valeur}.
 */
class GuidePagesTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide");
  private static final Pattern EXAMPLE =
      Pattern.compile("```publicodes\\n(.*?)```\\s+```résultat\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PACKAGE =
      Pattern.compile("```paquet (\\S+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("(.+?)(?: le (\\d\\d/\\d\\d/\\d{4}))?(?: si (.+?))? → (.+)");

  private record Page(Path path, String text) {
    PackagesFixture packages() {
      var texts = new LinkedHashMap<String, String>();
      PACKAGE.matcher(text).results().forEach(found -> texts.put(found.group(1), found.group(2)));
      return new PackagesFixture(texts);
    }
  }

  @TestFactory
  Stream<DynamicTest> each_example_of_the_guide_is_true() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var page : pages()) {
      EXAMPLE.matcher(page.text()).results().forEach(example -> tests.addAll(tests(page, example)));
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> no_example_of_the_guide_is_without_result() throws IOException {
    return pages().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.path().getFileName().toString(),
                () ->
                    assertThat(EXAMPLE.matcher(page.text()).results().count())
                        .isEqualTo(page.text().split("```publicodes\n", -1).length - 1L)));
  }

  private static List<Page> pages() throws IOException {
    var pages = new ArrayList<Page>();
    try (var files = Files.list(GUIDE)) {
      for (var path : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        pages.add(new Page(path, Files.readString(path)));
      }
    }
    return pages;
  }

  private static List<DynamicTest> tests(Page page, MatchResult example) {
    long line = page.text().substring(0, example.start()).lines().count() + 1;
    var where = page.path().getFileName() + ":" + line + " ";
    var written = new WrittenExample(example.group(1), Options.STANDARD, page.packages());
    return example
        .group(2)
        .lines()
        .map(text -> DynamicTest.dynamicTest(where + text, () -> check(written, text)))
        .toList();
  }

  private static void check(WrittenExample written, String text) {
    var line = LINE.matcher(text);
    assertThat(line.matches()).as(text).isTrue();
    var day = Optional.ofNullable(line.group(2)).flatMap(DateText::parse);
    assertThat(written.outcome(line.group(1), day.orElse(today()), answers(line.group(3))))
        .isEqualTo(line.group(4));
  }

  private static LocalDate today() {
    return RulesFixture.DAY;
  }

  private static Map<String, String> answers(String text) {
    var answers = new LinkedHashMap<String, String>();
    for (var answer :
        Optional.ofNullable(text).map(all -> all.split(" ; ")).orElse(new String[0])) {
      int sign = answer.indexOf(" = ");
      answers.put(answer.substring(0, sign), answer.substring(sign + 3));
    }
    return answers;
  }
}
