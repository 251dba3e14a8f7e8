package fr.prevenance.server.console.plan;

import fr.prevenance.server.plan.ActionState;
import fr.prevenance.server.plan.Content;
import fr.prevenance.server.plan.Step;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of an action.
 *
 * @param values what each field holds, as it was typed where it was
 * @param faults what to mend, by name of field
 * @param steps how many steps it has room for
 */
record ActionForm(Map<String, String> values, Map<String, String> faults, int steps) {
  static final String TITLE = "titre";
  static final String SITE = "lieu";
  static final String PRACTICE = "pratique";
  static final String GAIN = "gain";
  static final String EFFORT = "effort";
  static final String WHY = "pourquoi";
  static final String OWNER = "responsable";
  static final String EMAIL = "adresse";
  static final String REMINDED = "rappels";
  static final String START = "debut";
  static final String DUE = "echeance";
  static final String STATE = "etat";
  static final String DONE = "faite";
  static final String REASON = "motif";
  static final String NOTE = "note";
  static final String YES = "oui";

  /** Empty steps below those there are. */
  private static final int ROOM = 2;

  /** Fields that are not of a step, with what they are called. */
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(TITLE, "Action"),
          Map.entry(SITE, "Lieu"),
          Map.entry(PRACTICE, "Pratique concernée"),
          Map.entry(GAIN, "Gain"),
          Map.entry(EFFORT, "Effort"),
          Map.entry(WHY, "Pourquoi ce gain et cet effort"),
          Map.entry(OWNER, "Responsable"),
          Map.entry(EMAIL, "Adresse électronique"),
          Map.entry(REMINDED, "Envoyer des rappels"),
          Map.entry(START, "Début"),
          Map.entry(DUE, "Échéance"),
          Map.entry(STATE, "État"),
          Map.entry(DONE, "Faite le"),
          Map.entry(REASON, "Motif"),
          Map.entry(NOTE, "Note"));

  ActionForm {
    values = Map.copyOf(values);
    // In the order in which they were found, which is the form's.
    faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  /** A new action. */
  static ActionForm blank(LocalDate today) {
    return new ActionForm(
        Map.of(
            REMINDED,
            YES,
            GAIN,
            "2,5",
            EFFORT,
            "2,5",
            START,
            today.toString(),
            STATE,
            ActionState.TO_DO.word()),
        Map.of(),
        ROOM);
  }

  static ActionForm of(Content content) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(TITLE, content.title());
    values.put(SITE, content.site().title());
    content.practice().ifPresent(number -> values.put(PRACTICE, number.toString()));
    values.put(GAIN, content.gain().text());
    values.put(EFFORT, content.effort().text());
    values.put(WHY, content.reassessment());
    values.put(OWNER, content.owner().name());
    values.put(EMAIL, content.owner().email());
    values.put(REMINDED, content.owner().isReminded() ? YES : "");
    values.put(START, content.start().toString());
    values.put(DUE, content.due().toString());
    values.put(STATE, content.state().word());
    values.put(DONE, content.doneOn().map(LocalDate::toString).orElse(""));
    values.put(REASON, content.reason());
    values.put(NOTE, content.note());
    List<Step> steps = content.steps();
    IntStream.range(0, steps.size()).forEach(i -> step(values, i, steps.get(i)));
    return new ActionForm(values, Map.of(), room(steps.size()));
  }

  private static void step(Map<String, String> values, int rank, Step step) {
    values.put(field(rank, StepField.TEXT), step.text());
    values.put(field(rank, StepField.WHO), step.who());
    values.put(field(rank, StepField.FROM), step.from().toString());
    values.put(field(rank, StepField.UNTIL), step.until().toString());
    values.put(field(rank, StepField.DONE), step.isDone() ? YES : "");
  }

  static int room(int used) {
    return Math.min(Content.MOST_STEPS, used + ROOM);
  }

  /** A field of a step. */
  enum StepField {
    TEXT("texte", "ce qu’il y a à faire"),
    WHO("qui", "qui"),
    FROM("debut", "du"),
    UNTIL("fin", "au"),
    DONE("fait", "fait");

    private final String word;
    private final String title;

    StepField(String word, String title) {
      this.word = word;
      this.title = title;
    }
  }

  static String field(int rank, StepField field) {
    return "etape-" + rank + "-" + field.word;
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean isTicked(String field) {
    return YES.equals(value(field));
  }

  /** What two versions say differently. */
  record Difference(String name, String theirs, String mine) {}

  /** In the order of the form. */
  List<Difference> against(ActionForm theirs) {
    Map<Integer, Difference> differences = new TreeMap<>();
    List<String> fields = fields();
    for (int rank = 0; rank < fields.size(); rank++) {
      String field = fields.get(rank);
      if (!value(field).equals(theirs.value(field))) {
        differences.put(
            rank, new Difference(name(field), shown(theirs.value(field)), shown(value(field))));
      }
    }
    return List.copyOf(differences.values());
  }

  private static List<String> fields() {
    return Stream.concat(
            Stream.of(
                TITLE, SITE, PRACTICE, STATE, DONE, REASON, OWNER, EMAIL, REMINDED, START, DUE,
                GAIN, EFFORT, WHY, NOTE),
            IntStream.range(0, Content.MOST_STEPS)
                .boxed()
                .flatMap(rank -> Stream.of(StepField.values()).map(one -> field(rank, one))))
        .toList();
  }

  private static String name(String field) {
    return Optional.ofNullable(NAMES.get(field)).orElseGet(() -> stepName(field));
  }

  private static String stepName(String field) {
    String[] parts = field.split("-", -1);
    String title =
        Stream.of(StepField.values())
            .filter(one -> one.word.equals(parts[2]))
            .findFirst()
            .orElseThrow()
            .title;
    return "Étape %d, %s".formatted(Integer.parseInt(parts[1]) + 1, title);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(vide)" : value;
  }
}
