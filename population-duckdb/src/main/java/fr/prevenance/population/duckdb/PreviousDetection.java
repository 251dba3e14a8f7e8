package fr.prevenance.population.duckdb;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.Holding;
import fr.prevenance.population.dataset.MonthlyRows;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A detection that was carried out to its end, with the data it was made of: what it found of
 * people for whom nothing has changed since holds still. Nothing is kept of those who are not
 * entitled, so their number is told by deciding the changed clusters once more as they were.
 */
public final class PreviousDetection {
  private final Population population;
  private final FinishedDetection results;

  private PreviousDetection(Population population, FinishedDetection results) {
    this.population = population;
    this.results = results;
  }

  /**
   * @param population that the detection was made of, opened for the same rights, day and purpose
   *     as the one to come
   * @param results folder that it wrote
   * @throws DetectionRefused when one does not go with the other
   */
  public static PreviousDetection of(Population population, Path results)
      throws DetectionRefused, IOException {
    Dataset dataset = population.dataset();
    if (dataset.description().holding() == Holding.EXCHANGED) {
      throw new DetectionRefused(
          "Des données échangées ne sont lues que le temps d'une détection : elles ne servent pas à la suivante. Ne donnez pas de détection précédente.");
    }
    FinishedDetection finished =
        FinishedDetection.in(results)
            .orElseThrow(() ->
                new DetectionRefused(
                    "« %s » n'a pas de détection menée à son terme : relancez-la jusqu'au bout, ou ne la donnez pas."
                        .formatted(results)));
    if (!finished.request().data().equals(DetectionRequest.fingerprint(dataset.description()))) {
      throw new DetectionRefused(
          "La détection de « %s » a été faite sur d'autres données que « %s » : donnez les siennes, inchangées depuis."
              .formatted(results, dataset.description().folder()));
    }
    return new PreviousDetection(population, finished);
  }

  Population population() {
    return population;
  }

  FinishedDetection results() {
    return results;
  }

  /** Slugs of the rights that decide today, of rows that are the same, as they did then. */
  Set<String> kept(Dataset now) {
    return now.rights().stream()
        .filter(right -> isKept(right, now))
        .map(RightPack::slug)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isKept(RightPack right, Dataset now) {
    Dataset then = population.dataset();
    return results.request().isForWhat(now)
        && right.fingerprint().equals(results.request().rights().get(right.slug()))
        && shapes(then).equals(shapes(now))
        && RightDetector.decidesAlike(right, then, now)
        && right.facts().stream()
            .map(FactDefinition::name)
            .allMatch(name -> columns(then, name).equals(columns(now, name)));
  }

  /** What it counted of those. */
  Map<String, RightCount> keptCounts(Dataset now) {
    Map<String, RightCount> counts = new TreeMap<>(results.counts());
    counts.keySet().retainAll(kept(now));
    return counts;
  }

  private static List<Shape> shapes(Dataset dataset) {
    return dataset.tables().stream()
        .map(table -> new Shape(table.entity(), table.hasMembers()))
        .toList();
  }

  private static Optional<FactShape> columns(Dataset dataset, String fact) {
    return dataset.fact(fact).map(one -> new FactShape(one.column(), one.monthly()));
  }

  private record Shape(String entity, boolean hasMembers) {}

  /** How a fact is told, its source and its dates apart. */
  private record FactShape(String column, Optional<MonthlyRows> monthly) {}
}
