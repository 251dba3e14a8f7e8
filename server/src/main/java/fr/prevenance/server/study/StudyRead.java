package fr.prevenance.server.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study, whole and consistent.
 *
 * @param secrets cells that the study keeps back, by file
 * @param files texts of the tables, by name, as they were read
 */
public record StudyRead(
    StudyListed listed,
    StudyAbout about,
    List<EffectLine> effects,
    List<StepLine> steps,
    List<CrossingLine> crossings,
    Map<String, Long> secrets,
    Map<String, String> files) {
  public StudyRead {
    effects = List.copyOf(effects);
    steps = List.copyOf(steps);
    crossings = List.copyOf(crossings);
    secrets = Map.copyOf(secrets);
    files = Map.copyOf(files);
  }

  /** Of the whole population. */
  public EffectLine whole(String right) {
    return effects.stream()
        .filter(line -> line.right().equals(right) && line.isWhole())
        .findFirst()
        .orElseThrow();
  }

  /** By département, in the order of the file. */
  public List<EffectLine> places(String right) {
    return effects.stream().filter(line -> line.right().equals(right) && !line.isWhole()).toList();
  }

  public List<StepLine> steps(String right, boolean isGain) {
    return steps.stream()
        .filter(line -> line.right().equals(right) && line.isGain() == isGain)
        .toList();
  }

  /** Text of a table, for who computes further. */
  public Optional<String> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
