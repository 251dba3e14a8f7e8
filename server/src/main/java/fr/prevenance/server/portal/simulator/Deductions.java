package fr.prevenance.server.portal.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What an answer says of other questions, which are then not asked ({@code
 * simulateur/deductions.yaml}).
 *
 * @param said by question, then by answer: texts as somebody would type them
 */
record Deductions(Map<String, Map<String, Map<String, String>>> said) {
  /** Asked by the simulator itself, of everybody who may answer in several ways. */
  static final String OCCUPATION = "personne . en ce moment";

  static final String BIRTH = "personne . date de naissance";
  private static final String AGE = "personne . tranche d'âge";
  private static final String FILE = "/simulateur/deductions.yaml";

  /** Ages below which a child is asked less, with the word for them. */
  private static final Map<Integer, String> AGES =
      Map.of(9, "moins de 9 ans", 14, "moins de 14 ans");

  static Deductions read() {
    try (InputStream file = Deductions.class.getResourceAsStream(FILE)) {
      Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return new Deductions(byQuestion(read));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** What may be answered to a question of this file. */
  List<String> answersTo(String question) {
    return List.copyOf(said.getOrDefault(question, Map.of()).keySet());
  }

  /**
   * What somebody's answers say of questions they were not asked.
   *
   * @param given texts by question
   * @param birth where it is known
   */
  Map<String, String> of(Map<String, String> given, Optional<LocalDate> birth, LocalDate day) {
    Map<String, String> deduced = new LinkedHashMap<>();
    birth.ifPresent(date -> ages(date, day).forEach(age -> deduced.putAll(says(AGE, age))));
    given.forEach((question, text) -> deduced.putAll(says(question, text)));
    return deduced;
  }

  private Map<String, String> says(String question, String answer) {
    return said.getOrDefault(question, Map.of()).getOrDefault(answer, Map.of());
  }

  private static List<String> ages(LocalDate birth, LocalDate day) {
    int years = Period.between(birth, day).getYears();
    return AGES.entrySet().stream()
        .filter(age -> years < age.getKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * The question to ask first, since its answer may say this one's.
   *
   * @param isAnswered whether a question was answered by the same person
   */
  Optional<String> before(String question, Predicate<String> isAnswered) {
    return said.entrySet().stream()
        .filter(other -> !other.getKey().equals(AGE) && !isAnswered.test(other.getKey()))
        .filter(other ->
            other.getValue().values().stream().anyMatch(says -> says.containsKey(question)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Map<String, Map<String, String>>> byQuestion(Object file) {
    Map<String, Map<String, Map<String, String>>> questions = new LinkedHashMap<>();
    entries(file)
        .forEach((question, answers) -> {
          Map<String, Map<String, String>> byAnswer = new LinkedHashMap<>();
          entries(answers).forEach((answer, facts) -> byAnswer.put(answer, texts(facts)));
          questions.put(question, byAnswer);
        });
    return questions;
  }

  private static Map<String, String> texts(Object facts) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries(facts).forEach((fact, text) -> texts.put(fact, text.toString()));
    return texts;
  }

  private static Map<String, Object> entries(Object map) {
    Map<String, Object> entries = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> entries.put(key.toString(), value));
    return entries;
  }
}
