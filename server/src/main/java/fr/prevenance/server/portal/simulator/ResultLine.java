package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.RightPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of one right that say the same of several people.
 *
 * @param of whom, separated by commas; empty for the whole household
 * @param ask fact to ask for first; absent where nothing is missing
 */
public record ResultLine(RightPack pack, String of, String sentence, @Nullable String ask) {

  static List<ResultLine> of(List<Result> results) {
    Map<List<String>, List<Result>> alike = new LinkedHashMap<>();
    for (Result result : results) {
      alike
          .computeIfAbsent(
              List.of(result.pack().slug(), String.valueOf(result.sentence())),
              _ -> new ArrayList<>())
          .add(result);
    }
    return alike.values().stream().map(ResultLine::merged).toList();
  }

  private static ResultLine merged(List<Result> alike) {
    List<String> names =
        alike.stream()
            .filter(one -> one.of() != null)
            .map(one -> String.valueOf(one.of()))
            .toList();
    return new ResultLine(
        alike.getFirst().pack(),
        String.join(", ", names),
        String.valueOf(alike.getFirst().sentence()),
        alike.getFirst().ask());
  }
}
