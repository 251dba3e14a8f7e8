package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.Value;
import fr.prevenance.server.portal.simulator.Answers.Key;
import fr.prevenance.server.portal.simulator.Questionnaire.Next;
import fr.prevenance.server.right.RightCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The simulator's pages: who you are with, one question after the other, what you may have. */
@Controller
@RequestMapping("/simulateur")
class SimulatorPages {
  private static final String QUESTION = "question";
  private static final String BACK = "retour";
  private static final String RESULTS = "resultats";
  private static final String START = "debut";
  private static final String CHANGE = "modifier";
  private static final String CALCULATION = "calcul";

  private final RightCatalogue catalogue;
  private final Clock clock;
  private final Questions questions;
  private final Map<String, RightEvaluator> evaluators = new LinkedHashMap<>();

  SimulatorPages(RightCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.questions = new Questions(catalogue.all());
    catalogue.all().forEach(pack -> evaluators.put(pack.fingerprint(), new RightEvaluator(pack)));
  }

  @GetMapping
  String start(HttpServletRequest request, Model model) {
    return startPage(Visit.of(request.getParameterMap(), questions), model);
  }

  @PostMapping
  String next(HttpServletRequest request, HttpServletResponse response, Model model) {
    Map<String, String[]> sent = request.getParameterMap();
    Visit visit = Visit.of(sent, questions);
    if (sent.containsKey(START)) {
      return startPage(visit, model);
    }
    if (sent.containsKey(CHANGE) || sent.containsKey(BACK)) {
      return askAgain(visit, Optional.ofNullable(sent.get(CHANGE)).map(all -> all[0]), model);
    }
    if (sent.containsKey(CALCULATION)) {
      return drawing(visit).calculation(Visit.first(sent, CALCULATION), model);
    }
    return answer(visit, sent, response, model);
  }

  private String answer(
      Visit visit, Map<String, String[]> sent, HttpServletResponse response, Model model) {
    Map<Key, String> faults = new LinkedHashMap<>();
    Optional<Next> asked = asked(visit, sent);
    Visit answered = asked.map(known -> answer(visit, known, sent, faults)).orElse(visit);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return drawing(visit).question(asked.orElseThrow(), answered.answers().all(), faults, model);
    }
    return sent.containsKey(RESULTS) ? drawing(answered).results(model) : ask(answered, model);
  }

  private String startPage(Visit visit, Model model) {
    return Drawing.start(visit, catalogue.lifeEvents(), catalogue.inForce(today()), model);
  }

  private String ask(Visit visit, Model model) {
    Drawing page = drawing(visit);
    return page.questionnaire()
        .next()
        .or(() -> visit.isRefining() ? page.questionnaire().refining() : Optional.empty())
        .map(next -> page.question(next, Map.of(), Map.of(), model))
        .orElseGet(() -> page.results(model));
  }

  /**
   * @param fact the question to change, answered or not; the last one answered where none is named
   */
  private String askAgain(Visit visit, Optional<String> fact, Model model) {
    Optional<String> changed = fact.or(() -> visit.answers().last());
    if (changed.isEmpty()) {
      return startPage(visit, model);
    }
    Drawing page = drawing(visit.with(visit.answers().without(changed.get())));
    return answered(visit, changed.get())
        .or(() -> page.questionnaire().about(changed.get()))
        .map(next -> page.question(next, visit.answers().all(), Map.of(), model))
        .orElseGet(() -> ask(visit, model));
  }

  private Optional<Next> answered(Visit visit, String fact) {
    List<Key> keys =
        visit.answers().all().keySet().stream().filter(key -> key.fact().equals(fact)).toList();
    return questions
        .find(fact)
        .filter(question -> !keys.isEmpty())
        .map(question -> new Next(question, keys));
  }

  /** The question that the page asked, to those it named. */
  private Optional<Next> asked(Visit visit, Map<String, String[]> sent) {
    String fact = Visit.first(sent, QUESTION);
    List<Key> keys = new ArrayList<>();
    for (String of : owners(visit)) {
      if (sent.containsKey(QuestionField.name(of))) {
        keys.add(new Key(fact, of));
      }
    }
    return questions
        .find(fact)
        .filter(question -> !keys.isEmpty())
        .map(question -> new Next(question, keys));
  }

  private List<String> owners(Visit visit) {
    var people =
        new Households(visit.composition(), visit.answers(), today())
            .people(Questionnaire.others(chosen(visit)));
    List<String> owners = new ArrayList<>();
    people.individuals().forEach(one -> owners.add(one.id()));
    people.groups().forEach(group -> owners.add(group.id()));
    return owners;
  }

  /** Blank answers are kept too: who does not know is not asked twice. */
  private static Visit answer(
      Visit visit, Next asked, Map<String, String[]> sent, Map<Key, String> faults) {
    Answers answers = visit.answers();
    for (Key key : asked.keys()) {
      String typed = Visit.first(sent, QuestionField.name(key.of()));
      Optional<Value> value = asked.question().value(typed);
      if (value.isEmpty() && !typed.isBlank()) {
        faults.put(key, asked.question().mend());
      }
      // Who asks for the results now has not said that they do not know.
      if (!typed.isBlank() || !sent.containsKey(RESULTS)) {
        answers = answers.with(key, typed);
      }
    }
    return visit.with(answers);
  }

  private Drawing drawing(Visit visit) {
    Questionnaire questionnaire =
        new Questionnaire(chosen(visit), questions, visit.composition(), visit.answers(), today());
    return new Drawing(visit, questionnaire, questions, evaluators, today());
  }

  /** The rights of the chosen topics; without any, those that everybody may ask about. */
  private List<RightPack> chosen(Visit visit) {
    List<RightPack> all = catalogue.inForce(today());
    return visit.topics().isEmpty()
        ? all.stream().filter(pack -> Questionnaire.others(List.of(pack)).isEmpty()).toList()
        : all.stream().filter(pack -> isChosen(pack, visit.topics())).toList();
  }

  private static boolean isChosen(RightPack pack, List<String> topics) {
    return topics.contains(pack.slug()) || pack.lifeEvents().stream().anyMatch(topics::contains);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
