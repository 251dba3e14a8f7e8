package fr.prevenance.server.console.plan;

import static fr.prevenance.server.console.plan.ActionForm.field;

import fr.prevenance.server.console.plan.ActionForm.StepField;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.plan.ActionState;
import fr.prevenance.server.plan.Content;
import fr.prevenance.server.plan.Level;
import fr.prevenance.server.plan.Owner;
import fr.prevenance.server.plan.Sheets;
import fr.prevenance.server.plan.Step;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the form of an action: all faults at once, and nothing typed is lost. */
final class ActionReading {
  private static final String DAY = "Écrivez une date, comme 2026-01-15.";
  private static final String LEVEL =
      "Écrivez un nombre de 1 à 4, par quarts : 1, 1,25, 1,5… jusqu’à 4.";

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final Sheets sheets;
  private final LocalDate today;

  private ActionReading(Map<String, String[]> sent, Sheets sheets, LocalDate today) {
    sent.forEach((name, given) -> values.put(name, given.length == 0 ? "" : readable(given[0])));
    this.sheets = sheets;
    this.today = today;
  }

  /** Without what no keyboard types and the database does not keep. */
  static String readable(String typed) {
    return typed.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip();
  }

  /**
   * What was sent.
   *
   * @param content empty when something is to be mended
   */
  record Read(ActionForm form, Optional<Content> content) {}

  static Read read(Map<String, String[]> sent, Sheets sheets, LocalDate today) {
    var reading = new ActionReading(sent, sheets, today);
    Optional<Content> content = reading.content();
    int used =
        IntStream.range(0, Content.MOST_STEPS)
            .filter(rank -> !reading.value(field(rank, StepField.TEXT)).isEmpty())
            .map(rank -> rank + 1)
            .max()
            .orElse(0);
    return new Read(new ActionForm(reading.values, reading.faults, ActionForm.room(used)), content);
  }

  private Optional<Content> content() {
    String title = text(ActionForm.TITLE, Content.LONGEST_TITLE);
    if (title.isEmpty()) {
      fault(ActionForm.TITLE, "Dites en quelques mots ce qu’il y a à faire.");
    }
    String site = text(ActionForm.SITE, Site.LONGEST);
    Optional<Level> gain = level(ActionForm.GAIN);
    Optional<Level> effort = level(ActionForm.EFFORT);
    Optional<Integer> practice = practice();
    String why = why(practice, gain, effort);
    Owner owner = owner();
    Optional<LocalDate> start = day(ActionForm.START);
    Optional<LocalDate> due = day(ActionForm.DUE);
    if (start.isPresent() && due.filter(day -> day.isBefore(start.get())).isPresent()) {
      fault(ActionForm.DUE, "L’échéance est avant le début. Corrigez l’une des deux dates.");
    }
    ActionState state = state();
    Optional<LocalDate> done = done(state);
    String reason = reason(state);
    String note = text(ActionForm.NOTE, Content.LONGEST_NOTE);
    List<Step> steps = steps(start.orElse(today), due.orElse(today));
    return faults.isEmpty()
        ? Optional.of(
            new Content(
                new Site(site),
                title,
                practice,
                gain.orElseThrow(),
                effort.orElseThrow(),
                why,
                owner,
                start.orElseThrow(),
                due.orElseThrow(),
                state,
                done,
                reason,
                note,
                steps))
        : Optional.empty();
  }

  private Optional<Integer> practice() {
    String typed = value(ActionForm.PRACTICE);
    return typed.matches("\\d{1,2}")
        ? sheets.find(Integer.parseInt(typed)).map(sheet -> sheet.number())
        : Optional.empty();
  }

  /** Another gain or effort than the sheet's wants a word. */
  private String why(Optional<Integer> practice, Optional<Level> gain, Optional<Level> effort) {
    String why = text(ActionForm.WHY, Content.LONGEST_REASON);
    boolean isOwn =
        practice
            .flatMap(sheets::find)
            .filter(sheet ->
                gain.filter(level -> !level.equals(sheet.gain())).isPresent()
                    || effort.filter(level -> !level.equals(sheet.effort())).isPresent())
            .isPresent();
    if (isOwn && why.isEmpty()) {
      var sheet = practice.flatMap(sheets::find).orElseThrow();
      fault(
          ActionForm.WHY,
          "La fiche dit %s pour le gain et %s pour l’effort. Dites en un mot pourquoi c’est autre chose chez vous."
              .formatted(sheet.gain().text(), sheet.effort().text()));
    }
    return why;
  }

  private Owner owner() {
    String name = text(ActionForm.OWNER, Owner.LONGEST_NAME);
    String email = value(ActionForm.EMAIL);
    if (!email.isEmpty() && !Owner.isEmail(email)) {
      fault(ActionForm.EMAIL, "Écrivez une adresse comme prenom.nom@exemple.fr, ou laissez vide.");
      email = "";
    }
    return faults.containsKey(ActionForm.OWNER)
        ? Owner.NOBODY
        : new Owner(name, email, ActionForm.YES.equals(value(ActionForm.REMINDED)));
  }

  private ActionState state() {
    return ActionState.of(value(ActionForm.STATE))
        .orElseGet(() -> {
          fault(ActionForm.STATE, "Choisissez un état.");
          return ActionState.TO_DO;
        });
  }

  /** Today where the day is not given; of an action that is not done, none. */
  private Optional<LocalDate> done(ActionState state) {
    if (state != ActionState.DONE) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        value(ActionForm.DONE).isEmpty() ? Optional.of(today) : day(ActionForm.DONE);
    if (day.filter(today::isBefore).isPresent()) {
      fault(ActionForm.DONE, "Ce jour est à venir. Donnez le jour où l’action a été finie.");
    }
    return day;
  }

  private String reason(ActionState state) {
    String reason = text(ActionForm.REASON, Content.LONGEST_REASON);
    if (state == ActionState.ABANDONED && reason.isEmpty()) {
      fault(ActionForm.REASON, "Dites en un mot pourquoi l’action est abandonnée.");
    }
    return reason;
  }

  private List<Step> steps(LocalDate start, LocalDate due) {
    List<Step> steps = new ArrayList<>();
    for (int rank = 0; rank < Content.MOST_STEPS; rank++) {
      String text = text(field(rank, StepField.TEXT), Step.LONGEST);
      if (!text.isEmpty()) {
        step(rank, text, start, due).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private Optional<Step> step(int rank, String text, LocalDate start, LocalDate due) {
    String who = text(field(rank, StepField.WHO), Step.LONGEST_WHO);
    Optional<LocalDate> from = day(field(rank, StepField.FROM), start);
    Optional<LocalDate> until = day(field(rank, StepField.UNTIL), due);
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      fault(
          field(rank, StepField.UNTIL),
          "La fin est avant le début. Corrigez l’une des deux dates.");
      return Optional.empty();
    }
    boolean isDone = ActionForm.YES.equals(value(field(rank, StepField.DONE)));
    return faults.isEmpty()
        ? Optional.of(new Step(text, who, from.get(), until.get(), isDone))
        : Optional.empty();
  }

  private Optional<Level> level(String field) {
    Optional<Level> level = Level.typed(value(field));
    if (level.isEmpty()) {
      fault(field, LEVEL);
    }
    return level;
  }

  private Optional<LocalDate> day(String field, LocalDate otherwise) {
    return value(field).isEmpty() ? Optional.of(otherwise) : day(field);
  }

  private Optional<LocalDate> day(String field) {
    Optional<LocalDate> day = parsed(value(field));
    if (day.isEmpty()) {
      fault(field, DAY);
    }
    return day;
  }

  /** Of years that people and the database know. */
  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private String text(String field, int longest) {
    String text = value(field);
    if (text.length() > longest) {
      fault(
          field, "Écrivez %d caractères au plus : il y en a %d.".formatted(longest, text.length()));
    }
    return text;
  }

  private void fault(String field, String mend) {
    faults.putIfAbsent(field, mend);
  }

  private String value(String field) {
    return values.getOrDefault(field, "");
  }
}
