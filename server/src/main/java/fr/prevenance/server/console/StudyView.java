package fr.prevenance.server.console;

import fr.prevenance.server.study.CrossingLine;
import fr.prevenance.server.study.EffectLine;
import fr.prevenance.server.study.StudyAbout;
import fr.prevenance.server.study.StudyAbout.Change;
import fr.prevenance.server.study.StudyAbout.Right;
import fr.prevenance.server.study.StudyRead;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A study as its page shows it.
 *
 * @param unchanged rights that do not change, in a line each
 * @param crossings who has one right without the other, where it is told
 * @param hiddenCrossings how many pairs are not told
 * @param hidden how many cells are secret, by table
 * @param doubts how many are undetermined, by right
 */
record StudyView(
    String name,
    StudyAbout about,
    String day,
    String writtenAt,
    List<ChangeView> changes,
    List<RightEffect> effects,
    List<List<String>> unchanged,
    List<List<String>> crossings,
    int hiddenCrossings,
    List<List<String>> hidden,
    List<String> doubts,
    List<List<String>> versions) {
  private static final long HUNDRED = 100;

  /** What is written otherwise, with the right in words. */
  record ChangeView(
      String right, String title, String rule, String before, String after, String reference) {}

  static StudyView of(StudyRead study) {
    StudyAbout about = study.about();
    List<List<String>> crossings =
        study.crossings().stream()
            .filter(line -> line.before().isPresent() || line.after().isPresent())
            .map(line -> crossing(about, line))
            .toList();
    return new StudyView(
        study.listed().name(),
        about,
        FrenchDates.day(about.day()),
        FrenchDates.moment(study.listed().writtenAt()),
        changes(about),
        changed(about).map(right -> RightEffect.of(study, right)).toList(),
        about.rights().stream()
            .filter(right -> !right.isChanged())
            .map(right -> unchanged(right, study.whole(right.slug())))
            .toList(),
        crossings,
        study.crossings().size() - crossings.size(),
        hidden(study),
        changed(about).map(right -> doubt(right, study.whole(right.slug()))).toList(),
        about.rights().stream().map(StudyView::version).toList());
  }

  /** What is written otherwise, in the words of the list and of the page. */
  static List<ChangeView> changes(StudyAbout about) {
    return about.changes().stream().map(change -> change(about, change)).toList();
  }

  private static ChangeView change(StudyAbout about, Change change) {
    String right =
        about.rights().stream()
            .filter(one -> one.slug().equals(change.right()))
            .map(Right::title)
            .findFirst()
            .orElse(change.right());
    return new ChangeView(
        right,
        change.title(),
        change.rule(),
        change.before().orElse("n’existait pas"),
        change.after().orElse("supprimé"),
        change.reference().orElse(""));
  }

  private static Stream<Right> changed(StudyAbout about) {
    return about.rights().stream().filter(Right::isChanged);
  }

  private static List<String> unchanged(Right right, EffectLine whole) {
    return List.of(
        right.title(),
        StudyWords.number(whole.entitledBefore()),
        whole.hasAmount() ? StudyWords.euros(whole.costBefore()) : "sans montant",
        whole.hasAmount() ? right.per().map(StudyWords::period).orElse("") : "");
  }

  private static List<String> crossing(StudyAbout about, CrossingLine line) {
    return List.of(
        "%s sans %s"
            .formatted(
                about.right(line.with()).title(),
                StudyWords.inside(about.right(line.without()).title())),
        StudyWords.number(line.before()),
        StudyWords.number(line.after()));
  }

  private static List<List<String>> hidden(StudyRead study) {
    List<List<String>> hidden = new ArrayList<>();
    hidden.add(hidden(study, "Effets par droit et par département", "effets.csv"));
    hidden.add(hidden(study, "Gains et pertes par montant", "montants.csv"));
    hidden.add(hidden(study, "Un droit sans l’autre", "croisements.csv"));
    return hidden;
  }

  private static List<String> hidden(StudyRead study, String title, String file) {
    return List.of(title, StudyWords.number(study.secrets().getOrDefault(file, 0L)));
  }

  private static String doubt(Right right, EffectLine whole) {
    OptionalLong unknown = whole.unknown();
    OptionalLong entitled = whole.entitledBefore();
    if (unknown.isEmpty() || entitled.isEmpty()) {
      return "%s : nombre d’indéterminés secret.".formatted(right.title());
    }
    return "%s : %s indéterminés, soit %s pour 100 ayants droit avant."
        .formatted(
            right.title(),
            StudyWords.number(unknown),
            StudyWords.number(
                Math.round(
                    (double) HUNDRED * unknown.getAsLong() / Math.max(1, entitled.getAsLong()))));
  }

  private static List<String> version(Right right) {
    return List.of(right.title(), right.before(), right.isChanged() ? right.after() : "inchangé");
  }
}
