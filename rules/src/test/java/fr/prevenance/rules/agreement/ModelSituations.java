package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Random answers to the questions of a public model. */
final class ModelSituations {
  private static final int RULES_ASKED = 10;
  private static final List<String> AMOUNTS =
      List.of("0", "1", "2", "10", "35.5", "300", "1500", "2345.67", "4000", "30000", "120000");
  private static final List<String> DATES =
      List.of("01/01/2019", "15/06/2023", "31/12/2024", "01/07/2025");

  private final PublicModel model;
  private final List<Profile> profiles;

  ModelSituations(PublicModel model, List<Profile> profiles) {
    this.model = model;
    this.profiles = profiles;
  }

  List<AgreementCase> cases(int count) {
    var cases = new ArrayList<AgreementCase>();
    for (int seed = 0; seed < count; seed++) {
      cases.add(drawn(seed, profiles.get(seed % profiles.size())));
    }
    return cases;
  }

  private AgreementCase drawn(int seed, Profile profile) {
    var random = new SplittableRandom(seed);
    var asked = asked(profile, random);
    return new AgreementCase(
        model.npmName() + " " + seed,
        Map.of(),
        Optional.of(model.npmName()),
        situation(profile, asked, random),
        List.copyOf(asked),
        CaseOptions.USUAL);
  }

  private Set<String> asked(Profile profile, SplittableRandom random) {
    var family = model.names().stream().filter(name -> name.startsWith(profile.family())).toList();
    var asked = new LinkedHashSet<>(profile.targets());
    while (asked.size() < profile.targets().size() + RULES_ASKED) {
      asked.add(pick(random.nextInt(4) > 0 ? family : model.names(), random));
    }
    return asked;
  }

  private Map<String, Object> situation(
      Profile profile, Set<String> asked, SplittableRandom random) {
    var situation = new LinkedHashMap<String, Object>();
    profile.answers().forEach((name, texts) -> situation.put(name, pick(texts, random)));
    String focus = model.sourceOf(List.copyOf(asked).getLast());
    int chance = random.nextInt(0, 25);
    for (var question : model.questions()) {
      if (!situation.containsKey(question.name())) {
        answer(question, focus, chance, random)
            .ifPresent(answer -> situation.put(question.name(), answer));
      }
    }
    return situation;
  }

  /** Most often a text that the focus compares the answer with. */
  private Optional<String> answer(
      PublicModel.ModelQuestion question, String focus, int chance, SplittableRandom random) {
    var telling = question.comparedWith(focus);
    if (!telling.isEmpty() && random.nextInt(100) < 90) {
      return Optional.of(pick(telling, random));
    }
    return random.nextInt(100) < chance ? answer(question, random) : Optional.empty();
  }

  private Optional<String> answer(PublicModel.ModelQuestion question, SplittableRandom random) {
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
      case "string" -> text(question, random);
      default -> Optional.empty();
    };
  }

  private Optional<String> text(PublicModel.ModelQuestion question, SplittableRandom random) {
    var known = question.comparedWith(model.rulesText());
    return known.isEmpty() ? Optional.empty() : Optional.of(pick(known, random));
  }

  private static String number(PublicModel.ModelQuestion question, SplittableRandom random) {
    String amount = pick(AMOUNTS, random);
    return question
        .unit()
        .filter(_ -> random.nextBoolean())
        .map(u -> amount + " " + u)
        .orElse(amount);
  }

  private static String pick(List<String> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
