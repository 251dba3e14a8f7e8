package fr.prevenance.server.journey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two maps side by side: two groups of people, or before and after. Stages that answer each other
 * stand together: as somebody says, else those of one identifier, else those of one title.
 *
 * @param pairs in the order of the left map; what only the right one has follows what it follows
 *     there
 */
public record Comparison(Journey left, Journey right, List<Pair> pairs) {
  /** In links by hand: a stage of the left map that nothing answers. */
  public static final String NOTHING = "aucune";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** Stages that answer each other; one of them at least is there. */
  public record Pair(Optional<Stage> left, Optional<Stage> right) {}

  public Comparison {
    pairs = List.copyOf(pairs);
  }

  /**
   * @param links by hand: identifier of a stage of the left map to one of the right, or to {@value
   *     #NOTHING}; those that name no stage count for nothing
   */
  public static Comparison of(Journey left, Journey right, Map<String, String> links) {
    Map<String, Stage> answers = answers(left, right, links);
    List<Pair> pairs = new ArrayList<>();
    for (Stage stage : left.stages()) {
      pairs.add(new Pair(Optional.of(stage), Optional.ofNullable(answers.get(stage.id()))));
    }
    Set<Stage> answered = new HashSet<>(answers.values());
    int place = 0;
    for (Stage stage : right.stages()) {
      if (answered.contains(stage)) {
        place = placeOf(stage, pairs) + 1;
      } else {
        pairs.add(place, new Pair(Optional.empty(), Optional.of(stage)));
        place++;
      }
    }
    return new Comparison(left, right, pairs);
  }

  private static int placeOf(Stage right, List<Pair> pairs) {
    return pairs.stream().map(Pair::right).toList().indexOf(Optional.of(right));
  }

  private static Map<String, Stage> answers(
      Journey left, Journey right, Map<String, String> links) {
    Map<String, Stage> answers = new HashMap<>();
    Set<String> free = new HashSet<>(right.stages().stream().map(Stage::id).toList());
    for (Stage stage : left.stages()) {
      right
          .stage(links.getOrDefault(stage.id(), ""))
          .filter(answer -> free.remove(answer.id()))
          .ifPresent(answer -> answers.put(stage.id(), answer));
    }
    var open =
        left.stages().stream()
            .filter(stage -> !answers.containsKey(stage.id()))
            .filter(stage -> !NOTHING.equals(links.get(stage.id())))
            .toList();
    for (Stage stage : open) {
      right
          .stage(stage.id())
          .filter(answer -> free.remove(answer.id()))
          .ifPresent(answer -> answers.put(stage.id(), answer));
    }
    for (Stage stage : open) {
      right.stages().stream()
          .filter(answer -> !answers.containsKey(stage.id()))
          .filter(answer -> free.contains(answer.id()))
          .filter(answer -> plain(answer.title()).equals(plain(stage.title())))
          .findFirst()
          .ifPresent(answer -> {
            free.remove(answer.id());
            answers.put(stage.id(), answer);
          });
    }
    return answers;
  }

  /** Without accents, capitals, blanks and signs. */
  private static String plain(String title) {
    var apart = Normalizer.normalize(title, Normalizer.Form.NFD);
    return OTHERS
        .matcher(MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.FRENCH))
        .replaceAll(" ")
        .strip();
  }
}
