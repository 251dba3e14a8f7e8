package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.server.portal.Reasoning;
import fr.prevenance.server.portal.simulator.Answers.Key;
import fr.prevenance.server.portal.simulator.Questionnaire.Next;
import fr.prevenance.server.portal.simulator.Result.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * Fills in the pages of one visit.
 *
 * @param evaluators by fingerprint of the right
 */
record Drawing(
    Visit visit,
    Questionnaire questionnaire,
    Questions questions,
    Map<String, RightEvaluator> evaluators,
    LocalDate day) {

  static String start(Visit visit, List<String> events, List<RightPack> rights, Model model) {
    model.addAttribute("visit", visit);
    model.addAttribute("events", events);
    model.addAttribute("rights", rights);
    return "portail/simulateur/debut";
  }

  /**
   * @param typed answers shown in the fields
   * @param faults what to mend
   */
  String question(Next next, Map<Key, String> typed, Map<Key, String> faults, Model model) {
    model.addAttribute("visit", visit);
    model.addAttribute("fact", next.question().fact().name());
    model.addAttribute("text", next.text());
    model.addAttribute("help", next.question().help(day).orElse(null));
    model.addAttribute("fields", QuestionField.of(next, names(), typed, faults));
    model.addAttribute("number", 1 + visit.answers().questions());
    model.addAttribute("progress", questionnaire.progress());
    model.addAttribute("faulty", !faults.isEmpty());
    return "portail/simulateur/question";
  }

  String results(Model model) {
    List<Result> results = results();
    model.addAttribute("visit", visit);
    model.addAttribute("results", results);
    model.addAttribute("missing", lines(results, Kind.MISSING));
    model.addAttribute("refused", lines(results, Kind.REFUSED, Kind.FAILED));
    model.addAttribute("recap", Recap.of(visit.answers(), questions, names()));
    model.addAttribute("isCut", questionnaire.next().isPresent());
    model.addAttribute("refinements", questionnaire.refinements());
    return "portail/simulateur/resultats";
  }

  /**
   * How one right was decided; all results where there is none of that name.
   *
   * @param key as {@link Assessment#key} gives it
   */
  String calculation(String key, Model model) {
    Optional<Assessment> asked =
        questionnaire.assessments().stream().filter(one -> one.key().equals(key)).findFirst();
    Optional<Reasoning> reasoning = asked.flatMap(Assessment::reasoning);
    if (reasoning.isEmpty()) {
      return results(model);
    }
    model.addAttribute("visit", visit);
    model.addAttribute("right", asked.orElseThrow().pack());
    model.addAttribute("reasoning", reasoning.get());
    return "portail/simulateur/calcul";
  }

  private List<Result> results() {
    return questionnaire.assessments().stream()
        .map(assessment ->
            Result.of(
                Objects.requireNonNull(evaluators.get(assessment.pack().fingerprint())),
                assessment,
                questions,
                names()))
        .sorted(Comparator.comparing(Result::kind))
        .toList();
  }

  private static List<ResultLine> lines(List<Result> results, Kind... kinds) {
    return ResultLine.of(
        results.stream().filter(result -> List.of(kinds).contains(result.kind())).toList());
  }

  private Names names() {
    return new Names(visit.composition(), visit.answers(), day);
  }
}
