package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Random answers to the questions of a public model. */
final class ModelSituations {
  private static final int NAMES_ASKED = 12;
  private static final List<String> AMOUNTS =
      List.of("0", "1", "2", "10", "35.5", "300", "1500", "2345.67", "4000", "30000", "120000");
  private static final List<String> DATES =
      List.of("01/01/2019", "15/06/2023", "31/12/2024", "01/07/2025");

  private final PublicModel model;
  private final List<String> targets;
  private final List<String> usual;
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  /**
   * @param targets expressions asked in every case
   * @param usual questions answered in most cases
   */
  ModelSituations(PublicModel model, List<String> targets, List<String> usual) {
    this.model = model;
    this.targets = targets;
    this.usual = usual;
    model.questions().forEach(question -> texts.put(question.name(), compared(question.name())));
  }

  /** The texts the rules compare an answer with. */
  private List<String> compared(String name) {
    String leaf = name.substring(name.lastIndexOf(" . ") + 3);
    return Pattern.compile(Pattern.quote(leaf) + " = ('[^'\"]+')")
        .matcher(model.rulesText())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  List<AgreementCase> cases(int count) {
    var cases = new ArrayList<AgreementCase>();
    for (int seed = 0; seed < count; seed++) {
      cases.add(drawn(seed));
    }
    return cases;
  }

  private AgreementCase drawn(int seed) {
    var random = new SplittableRandom(seed);
    return new AgreementCase(
        model.npmName() + " " + seed,
        Map.of(),
        Optional.of(model.npmName()),
        situation(random),
        expressions(random),
        CaseOptions.USUAL);
  }

  private Map<String, Object> situation(SplittableRandom random) {
    var situation = new LinkedHashMap<String, Object>();
    int chance = random.nextInt(2, 30);
    for (var question : model.questions()) {
      boolean asked = random.nextInt(100) < (usual.contains(question.name()) ? 85 : chance);
      if (asked) {
        answer(question, random).ifPresent(answer -> situation.put(question.name(), answer));
      }
    }
    return situation;
  }

  private Optional<Object> answer(PublicModel.ModelQuestion question, SplittableRandom random) {
    if (!question.possibilities().isEmpty()) {
      return Optional.of(pick(question.possibilities(), random));
    }
    if (!question.suggestions().isEmpty() && random.nextBoolean()) {
      return Optional.of(pick(question.suggestions(), random));
    }
    return switch (question.type()) {
      case "boolean" -> Optional.of(random.nextBoolean() ? "oui" : "non");
      case "number" -> Optional.of(number(question, random));
      case "date" -> Optional.of(pick(DATES, random));
      case "string" ->
          Optional.of(texts.getOrDefault(question.name(), List.of()))
              .filter(known -> !known.isEmpty())
              .map(known -> pick(known, random));
      default -> Optional.empty();
    };
  }

  private static Object number(PublicModel.ModelQuestion question, SplittableRandom random) {
    String amount = pick(AMOUNTS, random);
    return question.unit().isPresent() && random.nextBoolean()
        ? amount + " " + question.unit().get()
        : amount;
  }

  private List<String> expressions(SplittableRandom random) {
    var asked = new LinkedHashSet<>(targets);
    while (asked.size() < targets.size() + NAMES_ASKED) {
      asked.add(pick(model.names(), random));
    }
    return List.copyOf(asked);
  }

  private static String pick(List<String> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
