package fr.prevenance.server.portal.simulator;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was answered so far, in the order answered; immutable. */
final class Answers {
  /** More are no questionnaire. */
  private static final int MOST = 400;

  private static final int LONGEST = 200;

  private final Questions questions;
  private final Map<Key, String> given;

  /**
   * One question.
   *
   * @param of whom it is asked: a person or group of the household
   */
  record Key(String fact, String of) {
    private static final String BETWEEN = "|";

    String text() {
      return fact + BETWEEN + of;
    }

    /** Of two groups: the same name below their kinds. */
    boolean isNamedLike(Key other) {
      return fact.startsWith(of)
          && other.fact.startsWith(other.of)
          && fact.substring(of.length()).equals(other.fact.substring(other.of.length()));
    }

    static Optional<Key> parse(String text) {
      int cut = text.indexOf(BETWEEN);
      return cut > 0
          ? Optional.of(new Key(text.substring(0, cut), text.substring(cut + 1)))
          : Optional.empty();
    }
  }

  private Answers(Questions questions, Map<Key, String> given) {
    this.questions = questions;
    this.given = given;
  }

  static Answers none(Questions questions) {
    return new Answers(questions, Map.of());
  }

  /**
   * @param lines as {@link #lines} wrote them; what is no question is left out
   */
  static Answers of(Questions questions, List<String> lines) {
    Answers answers = none(questions);
    for (String line : lines.subList(0, Math.min(lines.size(), MOST))) {
      int cut = line.indexOf('=');
      Optional<Key> key = cut > 0 ? Key.parse(line.substring(0, cut)) : Optional.empty();
      if (key.isPresent() && questions.find(key.get().fact()).isPresent()) {
        answers = answers.with(key.get(), line.substring(cut + 1));
      }
    }
    return answers;
  }

  /**
   * @param text as it was typed; empty where the person does not know
   */
  Answers with(Key key, String text) {
    Map<Key, String> more = new LinkedHashMap<>(given);
    more.remove(key);
    if (more.size() < MOST) {
      more.put(key, text.length() > LONGEST ? "" : text);
    }
    return new Answers(questions, more);
  }

  /** Without the answers to one question, of everybody. */
  Answers without(String fact) {
    Map<Key, String> less = new LinkedHashMap<>(given);
    less.keySet().removeIf(key -> key.fact().equals(fact));
    return new Answers(questions, less);
  }

  /** The question answered last. */
  Optional<String> last() {
    return given.keySet().stream().reduce((first, second) -> second).map(Key::fact);
  }

  boolean has(Key key) {
    return given.containsKey(key);
  }

  /**
   * Whether it was answered, be it for another kind of group of the same people: who does not know
   * does not know it under another name.
   */
  boolean settles(Key key, Set<String> kinds) {
    return has(key)
        || kinds.contains(key.of())
            && given.keySet().stream().anyMatch(other -> isBlankTwin(other, key, kinds));
  }

  private boolean isBlankTwin(Key other, Key key, Set<String> kinds) {
    return kinds.contains(other.of())
        && String.valueOf(given.get(other)).isBlank()
        && other.isNamedLike(key)
        && questions
            .find(other.fact())
            .filter(twin -> questions.find(key.fact()).filter(twin::isAskedLike).isPresent())
            .isPresent();
  }

  Map<Key, String> all() {
    return given;
  }

  /** How many questions were answered, whoever of. */
  long questions() {
    return given.keySet().stream().map(Key::fact).distinct().count();
  }

  /** For the form that carries them. */
  public List<String> lines() {
    return given.entrySet().stream()
        .map(entry -> entry.getKey().text() + "=" + entry.getValue())
        .toList();
  }

  /**
   * What was answered for another kind of group of the same people, under the same last name, where
   * it is an answer for this kind too: how one is housed is asked once, whatever the law calls the
   * household.
   */
  Map<String, Value> ofTwins(String kind, Set<String> kinds) {
    Map<String, Value> known = new HashMap<>();
    given.forEach((key, text) -> {
      if (kinds.contains(key.of())) {
        String name = kind + key.fact().substring(key.of().length());
        questions
            .find(name)
            .filter(twin -> questions.find(key.fact()).filter(twin::isAskedLike).isPresent())
            .flatMap(twin -> twin.value(text))
            .ifPresent(value -> known.put(name, value));
      }
    });
    return known;
  }

  /** The known facts of a person or group. */
  Map<String, Value> of(String id) {
    return values(texts(id));
  }

  /** What the answers of a person say of questions that need not be asked. */
  Map<String, Value> deduced(String id, LocalDate day) {
    return values(questions.deductions().of(texts(id), birth(id), day));
  }

  Optional<LocalDate> birth(String id) {
    return Optional.ofNullable(of(id).get(Deductions.BIRTH))
        .filter(Value.Date.class::isInstance)
        .map(date -> ((Value.Date) date).day());
  }

  private Map<String, String> texts(String id) {
    Map<String, String> texts = new LinkedHashMap<>();
    given.forEach((key, text) -> {
      if (key.of().equals(id)) {
        texts.put(key.fact(), text);
      }
    });
    return texts;
  }

  private Map<String, Value> values(Map<String, String> texts) {
    Map<String, Value> known = new HashMap<>();
    texts.forEach((fact, text) ->
        questions
            .find(fact)
            .flatMap(question -> question.value(text))
            .ifPresent(value -> known.put(fact, value)));
    return known;
  }
}
