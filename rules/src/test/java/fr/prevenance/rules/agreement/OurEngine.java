package fr.prevenance.rules.agreement;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.Options.Strictness;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.Scenario;
import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Our engine, in compatibility mode. */
final class OurEngine implements RuleEngine {
  private static final DateTimeFormatter AS_IN_RULES = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private final Function<String, String> models;
  private final Map<String, RuleBook> books = new HashMap<>();

  /**
   * @param models text of the rules of a public model, by name
   */
  OurEngine(Function<String, String> models) {
    this.models = models;
  }

  @Override
  public List<Answer> answer(AgreementCase example) {
    try {
      var scenario = book(example).scenario(DAY, situation(example));
      return example.expressions().stream().map(text -> answer(scenario, text)).toList();
    } catch (RuleBookException refused) {
      var failed = Answer.failed(refused.issues().getFirst().code());
      return example.expressions().stream().map(_ -> failed).toList();
    }
  }

  private RuleBook book(AgreementCase example) throws RuleBookException {
    if (example.model().isEmpty()) {
      return read(example.rulesText(), example.options());
    }
    var known = books.get(example.model().get());
    if (known != null) {
      return known;
    }
    var book = read(models.apply(example.model().get()), example.options());
    books.put(example.model().get(), book);
    return book;
  }

  private static RuleBook read(String text, CaseOptions options) throws RuleBookException {
    return RuleBook.read(List.of(new RuleSource("essai", text)), options(options));
  }

  private static Options options(CaseOptions options) {
    return new Options(
        true,
        options.filterNotApplicablePossibilities(),
        options.automaticNamespaceDisabling(),
        options
            .strict()
            .map(strict -> strict ? Strictness.ALL : Strictness.NOTHING)
            .orElse(Strictness.USUAL));
  }

  private static Map<String, String> situation(AgreementCase example) {
    var answers = new LinkedHashMap<String, String>();
    example.situation().forEach((name, value) -> answers.put(name, expression(value)));
    return answers;
  }

  static String expression(Object value) {
    return switch (value) {
      case String text -> text;
      case Number number -> new BigDecimal(number.toString()).toPlainString();
      case JsonNode node when node.isNull() -> "{}";
      default -> Json.text(value);
    };
  }

  private static Answer answer(Scenario scenario, String expression) {
    return switch (scenario.evaluate(expression)) {
      case Evaluation.Failed failed -> Answer.failed(failed.code());
      case Evaluation.Computed computed ->
          new Answer(
              state(computed.value()),
              value(computed.value()),
              computed.unit(),
              computed.scores(),
              Optional.empty());
    };
  }

  private static State state(Value value) {
    return switch (value) {
      case Value.NotApplicable _ -> State.NULL;
      case Value.Undefined _ -> State.UNDEFINED;
      default -> State.VALUE;
    };
  }

  private static Optional<Object> value(Value value) {
    return switch (value) {
      case Value.Number(var number, _) -> Optional.of(number);
      case Value.Bool(var yes) -> Optional.of(yes);
      case Value.Text(var text) -> Optional.of(text);
      case Value.Date(var day) -> Optional.of(AS_IN_RULES.format(day));
      case Value.NotApplicable _, Value.Undefined _ -> Optional.empty();
    };
  }
}
