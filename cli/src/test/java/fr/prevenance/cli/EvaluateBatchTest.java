package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateBatchTest {
  @TempDir private Path folder;

  private static List<JsonNode> batch(String lines, String... more) {
    return read(CommandRun.fedWith(lines, arguments(more)));
  }

  private static String[] arguments(String... more) {
    return Stream.concat(Stream.of("evaluate", "--batch"), Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static List<JsonNode> read(CommandRun run) {
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().map(JsonMapper.shared()::readTree).toList();
  }

  /** The result of the only expression of the only line. */
  private static String result(String line) {
    return batch(line).getFirst().at("/results/0").toString();
  }

  private static String asked(String rules, String situation, String expression) {
    return "{\"rules\": %s, \"situation\": %s, \"expressions\": [%s]}"
        .formatted(rules, situation, expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "'texte'"       | "value":"texte","missing":{}
          "1 = 1"         | "value":true,"missing":{}
          "5/2/2020"      | "value":"05/02/2020","missing":{}
          "3 €/mois"      | "value":3,"unit":"€/mois","missing":{}
          "3 € / 2 €"     | "value":1.5,"unit":"","missing":{}
          "-2"            | "value":-2,"missing":{}
          "0.1 + 0.2"     | "value":0.30000000000000004,"missing":{}
          "2 ** 53"       | "value":9.007199254740992E15,"missing":{}
          "5 // 0"        | "value":"NaN","missing":{}
          12.50           | "value":12.5,"missing":{}
          {"somme":[1,2]} | "value":3,"missing":{}
          """)
  void a_value_is_written_as_json_readers_expect(String expression, String written) {
    assertThat(result("{\"expressions\": [%s]}".formatted(expression)))
        .isEqualTo("{\"state\":\"value\",%s}".formatted(written));
  }

  @Test
  void numbers_that_are_not_finite_are_texts() {
    String logarithm = "{\"logarithme\": \"0\"}";

    assertThat(result("{\"expressions\": [%s]}".formatted(logarithm)))
        .contains("\"value\":\"-Infinity\"");
  }

  @Test
  void not_applicable_and_unknown_have_no_value() {
    String rules =
        "\"a: {applicable si: non, valeur: 1}\\nb: {question: Combien ?}\\nc: b + d\\nd: {question: Et ?}\"";

    assertThat(result(asked(rules, "{}", "\"a\"")))
        .isEqualTo("{\"state\":\"null\",\"missing\":{}}");
    assertThat(result(asked(rules, "{}", "\"c\"")))
        .isEqualTo("{\"state\":\"undefined\",\"missing\":{\"b\":1,\"d\":1}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2 €"             | "value":2,"unit":"€"
          7.0               | "value":7,
          0.00001           | "value":0.00001
          1e-7              | "value":1,"unit":"e-7"
          1e21              | "value":1,"unit":"e+21"
          null              | "value":5,
          {"valeur": "b*1"} | exception
          {"valeur": "b"}   | "value":3,
          true              | "name":"SituationError"
          [1]               | "name":"SituationError"
          "zut"             | "name":"SituationError"
          """)
  void an_answer_is_read_as_the_reference_reads_it(String answer, String expected) {
    String result = result(asked("\"a: 5\\nb: 3\"", "{\"a\": %s}".formatted(answer), "\"a\""));

    assertThat(result.replace("1.0E-5", "0.00001")).contains(expected);
  }

  @Test
  void even_no_answer_needs_its_rule() {
    assertThat(result(asked("\"a: 5\"", "{\"b\": null}", "\"a\"")))
        .contains("\"state\":\"exception\"", "\"name\":\"SituationError\"", "« b »");
  }

  @Test
  void rules_may_be_an_object_with_numbers_as_javascript_writes_them() {
    String rules = "{\"a\": {\"valeur\": \"b\", \"plafond\": 1e2}, \"b\": 2.5e2, \"c\": null}";

    assertThat(result(asked(rules, "{}", "\"a\""))).contains("\"value\":100,");
  }

  @Test
  void a_fault_in_the_rules_makes_every_result_an_exception_with_its_place() {
    JsonNode line =
        batch("{\"id\": 7, \"rules\": \"a: 1\\nb: c\", \"expressions\": [\"a\", \"b\"]}")
            .getFirst();

    assertThat(line.at("/results")).hasSize(2);
    assertThat(line.at("/results/0").toString()).isEqualTo(line.at("/results/1").toString());
    assertThat(line.at("/results/0/error/name").stringValue()).isEqualTo("SyntaxError");
    assertThat(line.at("/results/0/error/file").stringValue()).isEqualTo("rules");
    assertThat(line.at("/results/0/error/line").intValue()).isEqualTo(2);
  }

  @Test
  void a_fault_in_one_expression_leaves_the_others() {
    JsonNode line = batch("{\"expressions\": [\"1 / 0\", \"1 +\", \"2\"]}").getFirst();

    assertThat(line.at("/results/0/error/name").stringValue()).isEqualTo("EvaluationError");
    assertThat(line.at("/results/1/error/name").stringValue()).isEqualTo("SyntaxError");
    assertThat(line.at("/results/2/value").intValue()).isEqualTo(2);
  }

  @Test
  void rates_in_a_unit_that_does_not_convert_are_an_engine_error() {
    String scale = "{\"barème\": {\"assiette\": \"10 €\", \"tranches\": [{\"taux\": \"5 kg\"}]}}";

    assertThat(result("{\"expressions\": [%s]}".formatted(scale)))
        .contains("\"name\":\"EngineError\"");
  }

  @Test
  void the_rules_of_a_line_take_the_place_of_those_given_to_the_command() throws IOException {
    Path file = Files.writeString(folder.resolve("a.publicodes"), "a: 1\n");
    String lines =
        """
        {"expressions": ["a"]}
        {"rules": "a: 2", "expressions": ["a"]}
        {"rules": {}, "expressions": ["a"]}
        """;

    List<JsonNode> answers = batch(lines, "--rules", file.toString());

    assertThat(answers.get(0).at("/results/0/value").intValue()).isEqualTo(1);
    assertThat(answers.get(1).at("/results/0/value").intValue()).isEqualTo(2);
    assertThat(answers.get(2).at("/results/0/state").stringValue()).isEqualTo("exception");
  }

  @Test
  void faulty_rules_given_to_the_command_answer_every_line_with_their_file() throws IOException {
    Path file = Files.writeString(folder.resolve("a.publicodes"), "a: b\n");

    JsonNode line = batch("{\"expressions\": [\"1\"]}", "--rules", file.toString()).getFirst();

    assertThat(line.at("/results/0/error/file").stringValue()).isEqualTo(file.toString());
  }

  @Test
  void targets_are_the_expressions_of_lines_that_have_none() {
    JsonNode line = batch("{\"rules\": \"a: 1\"}", "--target", "a", "--target", "a + 1").getFirst();

    assertThat(line.at("/results/1/value").intValue()).isEqualTo(2);
  }

  @Test
  void the_day_is_that_of_the_line_else_that_of_the_command() {
    String elapsed = "{\"durée\": {\"depuis\": \"01/10/2025\"}}";
    String line = "{\"expressions\": [%s], \"options\": {%s}}\n";
    String lines =
        line.formatted(elapsed, "") + line.formatted(elapsed, "\"date\": \"2025-10-03\"");

    List<JsonNode> answers = batch(lines, "--date", "2025-10-11");

    assertThat(answers.get(0).at("/results/0/value").intValue()).isEqualTo(10);
    assertThat(answers.get(1).at("/results/0/value").intValue()).isEqualTo(2);
  }

  @Test
  void the_reference_is_followed_unless_asked_otherwise() {
    String line = "{\"expressions\": [\"3 € + 5 kg\"], \"options\": {\"compatibility\": %s}}";

    assertThat(result(line.formatted("null"))).contains("\"value\":8,\"unit\":\"€\"");
    assertThat(result(line.formatted("false"))).contains("\"name\":\"EngineError\"");
  }

  @Test
  void strictness_is_given_as_a_whole_or_doubt_by_doubt() {
    String line =
        "{\"rules\": \"a . b: 1\", \"expressions\": [\"a . b\"], \"options\": {\"strict\": %s}}";

    assertThat(result(line.formatted("true"))).contains("exception");
    assertThat(result(line.formatted("false"))).contains("\"value\":1");
    assertThat(result(line.formatted("{\"noOrphanRule\": false}"))).contains("\"value\":1");
    assertThat(result(line.formatted("{\"noCycleRuntime\": true}"))).contains("exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{oops",
        "",
        "   ",
        "[]",
        "null",
        "12",
        "\"a\"",
        "{\"id\": 1, \"id\": 2}",
        "{\"id\": 1} {}",
        "{\"id\": 1, \"expressions\": [\"1\"]"
      })
  void a_malformed_line_has_its_answer_without_id(String malformed) {
    String good = "{\"id\": \"%s\", \"expressions\": [\"1\"]}\n";

    List<JsonNode> answers =
        batch(good.formatted("avant") + malformed + "\n" + good.formatted("après"));

    assertThat(answers).hasSize(3);
    assertThat(answers.get(1).at("/id").isNull()).isTrue();
    assertThat(answers.get(1).at("/results/0/state").stringValue()).isEqualTo("exception");
    assertThat(answers.get(1).at("/results/0/error/name").stringValue()).isEqualTo("InputError");
    assertThat(answers.get(2).at("/id").stringValue()).isEqualTo("après");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 5, \"regles\": \"a: 1\", \"expressions\": [\"1\", \"2\"]}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"situation\": []}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"rules\": 3}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"options\": []}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"options\": {\"mode\": 1}}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"options\": {\"date\": \"31/12/2025\"}}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"options\": {\"strict\": 1}}",
        "{\"id\": 5, \"expressions\": [\"1\", \"2\"], \"options\": {\"compatibility\": \"oui\"}}"
      })
  void a_line_that_says_something_else_keeps_its_id_and_as_many_results(String line) {
    JsonNode answer = batch(line).getFirst();

    assertThat(answer.at("/id").intValue()).isEqualTo(5);
    assertThat(answer.at("/results").findValuesAsString("name"))
        .containsExactly("InputError", "InputError");
  }

  @Test
  void an_unknown_key_is_answered_with_those_that_exist() {
    assertThat(result("{\"regles\": \"a: 1\"}"))
        .contains("« regles » n'existe pas ici. Clés admises : id, rules, situation");
  }

  @Test
  void bytes_that_are_not_utf_8_spoil_their_line_only() {
    byte[] latin1 =
        "{\"expressions\": [\"'é'\"]}\n{\"expressions\": [\"1\"]}"
            .getBytes(StandardCharsets.ISO_8859_1);

    List<JsonNode> answers = read(CommandRun.fedWith(latin1, arguments()));

    assertThat(answers.getFirst().toString()).contains("pas en UTF-8");
    assertThat(answers.getLast().at("/results/0/value").intValue()).isEqualTo(1);
  }

  @Test
  void a_line_that_is_too_long_is_refused_and_the_next_one_answered() {
    String endless = "{\"id\": \"" + "x".repeat(17_000_000) + "\"}\n";

    List<JsonNode> answers = batch(endless + "{\"id\": 1, \"expressions\": [\"1\"]}");

    assertThat(answers.getFirst().at("/id").isNull()).isTrue();
    assertThat(answers.getFirst().toString()).contains("16777216 octets au plus");
    assertThat(answers.getLast().at("/id").intValue()).isEqualTo(1);
  }

  @Test
  void rules_that_never_end_or_go_too_deep_stop_at_a_budget() {
    String deep = "\"" + "(".repeat(5000) + "1" + ")".repeat(5000) + "\"";
    String cyclic = asked("\"a: b + 1\\nb: a + 1\"", "{}", "\"a\"");
    String nested =
        "{\"expressions\": [" + "{\"valeur\":".repeat(300) + "1" + "}".repeat(300) + "]}";
    String unreadable = "{\"x\":".repeat(100_000);

    List<JsonNode> answers =
        batch(
            "{\"expressions\": [%s]}\n".formatted(deep)
                + String.join("\n", cyclic, nested, unreadable, "{\"expressions\": [\"1\"]}"));

    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).at("/results/0/state").stringValue()).isEqualTo("exception");
    assertThat(answers.get(1).at("/results/0/state").stringValue()).isEqualTo("undefined");
    assertThat(answers.get(2).at("/results/0/state").stringValue()).isEqualTo("exception");
    assertThat(answers.get(3).at("/results/0/state").stringValue()).isEqualTo("exception");
    assertThat(answers.get(4).at("/results/0/value").intValue()).isEqualTo(1);
  }

  @Test
  void a_line_of_thousands_of_expressions_has_as_many_results() {
    String thousands = "\"a + 1\", ".repeat(4_999) + "\"a\"";

    JsonNode answer = batch(asked("\"a: 1\"", "{}", thousands)).getFirst();

    assertThat(answer.at("/results")).hasSize(5_000);
    assertThat(answer.at("/results/4998/value").intValue()).isEqualTo(2);
    assertThat(answer.at("/results/4999/value").intValue()).isEqualTo(1);
  }

  @Test
  void an_id_comes_back_as_it_was_given() {
    String line = "{\"id\": {\"n\": [1.50, \"é\"]}, \"expressions\": []}";

    assertThat(CommandRun.fedWith(line, arguments()).out())
        .isEqualToIgnoringNewLines("{\"id\":{\"n\":[1.50,\"é\"]},\"results\":[]}");
  }

  @Test
  @Timeout(60)
  void a_reader_that_leaves_ends_the_command_quietly() {
    InputStream usualInput = System.in;
    PrintStream usualOutput = System.out;
    System.setIn(endless("{\"expressions\": []}\n"));
    System.setOut(new PrintStream(closedPipe()));
    try {
      assertThat(Prevenance.commandLine().execute("evaluate", "--batch")).isZero();
    } finally {
      System.setIn(usualInput);
      System.setOut(usualOutput);
    }
  }

  private static InputStream endless(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private int next;

      @Override
      public int read() {
        return bytes[next++ % bytes.length];
      }
    };
  }

  private static OutputStream closedPipe() {
    return new OutputStream() {
      @Override
      public void write(int any) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
  }

  @Test
  void no_line_has_no_answer() {
    assertThat(batch("")).isEmpty();
  }
}
