package fr.prevenance.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rights with their versions: one right may change so much that its folder is written anew, each
 * version in force for its own days.
 */
public final class Versions {
  private final Map<String, List<RightPack>> bySlug = new LinkedHashMap<>();

  /**
   * @param packs those of one slug must not be in force on the same day
   */
  public Versions(List<RightPack> packs) {
    packs.forEach(pack -> bySlug.computeIfAbsent(pack.slug(), _ -> new ArrayList<>()).add(pack));
    bySlug.values().forEach(all -> all.sort(Comparator.comparing(RightPack::inForceFrom)));
  }

  /** Slugs, in the order of the packs. */
  public List<String> slugs() {
    return List.copyOf(bySlug.keySet());
  }

  /** The version in force on a day. */
  public Optional<RightPack> inForce(String slug, LocalDate day) {
    return versions(slug).filter(pack -> pack.isInForce(day)).findFirst();
  }

  /**
   * The version that speaks of a day: in force then, else the last before it, else the first.
   *
   * @return empty for an unknown slug only
   */
  public Optional<RightPack> about(String slug, LocalDate day) {
    return inForce(slug, day)
        .or(() ->
            versions(slug)
                .filter(pack -> pack.inForceFrom().isBefore(day))
                .reduce((first, second) -> second))
        .or(() -> versions(slug).findFirst());
  }

  /** The very version that has this fingerprint. */
  public Optional<RightPack> withFingerprint(String fingerprint) {
    return bySlug.values().stream()
        .flatMap(List::stream)
        .filter(pack -> pack.fingerprint().equals(fingerprint))
        .findFirst();
  }

  private Stream<RightPack> versions(String slug) {
    return bySlug.getOrDefault(slug, List.of()).stream();
  }

  static List<PackIssue> overlaps(List<RightPack> packs) {
    List<PackIssue> issues = new ArrayList<>();
    Versions versions = new Versions(packs);
    for (List<RightPack> all : versions.bySlug.values()) {
      for (int i = 1; i < all.size(); i++) {
        if (all.get(i - 1).isInForce(all.get(i).inForceFrom())) {
          issues.add(overlap(all.get(i - 1), all.get(i)));
        }
      }
    }
    return issues;
  }

  private static PackIssue overlap(RightPack earlier, RightPack later) {
    LocalDate day = later.inForceFrom();
    return new PackIssue(
        "versions-qui-se-recouvrent",
        later.slug() + "/" + FileSchema.LAW.fileName(),
        1,
        "Deux versions du droit « %s » sont en vigueur le %s : celle du %s, et celle qui commence ce jour."
            .formatted(later.title(), FrenchDate.text(day), FrenchDate.text(earlier.inForceFrom())),
        "Terminez la première la veille (« en vigueur: jusqu'à ») : le %s."
            .formatted(FrenchDate.text(day.minusDays(1))));
  }
}
