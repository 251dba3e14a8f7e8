package fr.prevenance.server.right;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Versions;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rights this installation knows, each with its versions. */
public final class RightCatalogue {
  private final List<RightPack> packs;
  private final Versions versions;
  private final Clock clock;

  RightCatalogue(List<RightPack> packs, Clock clock) {
    this.packs = List.copyOf(packs);
    this.versions = new Versions(packs);
    this.clock = clock;
  }

  /** Every right, in the version of today. */
  public List<RightPack> all() {
    return versions.slugs().stream().map(this::get).toList();
  }

  /** The rights in force on a day, in the version of that day. */
  public List<RightPack> inForce(LocalDate day) {
    return versions.slugs().stream().flatMap(slug -> versions.inForce(slug, day).stream()).toList();
  }

  /** What happens in lives and opens rights, in alphabetical order. */
  public List<String> lifeEvents() {
    return all().stream()
        .flatMap(pack -> pack.lifeEvents().stream())
        .distinct()
        .sorted(Collator.getInstance(Locale.FRENCH))
        .toList();
  }

  /**
   * The version of today; of a right that is not in force, the one that was, or will be.
   *
   * @throws IllegalArgumentException naming the rights there are
   */
  public RightPack get(String slug) {
    return get(slug, LocalDate.now(clock));
  }

  /**
   * The version that decides on a day.
   *
   * @throws IllegalArgumentException naming the rights there are
   */
  public RightPack get(String slug, LocalDate day) {
    return versions
        .about(slug, day)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Le droit « %s » n’existe pas. Il y a : %s."
                    .formatted(slug, String.join(", ", versions.slugs()))));
  }

  public Optional<RightPack> find(String slug) {
    return versions.slugs().contains(slug) ? Optional.of(get(slug)) : Optional.empty();
  }

  /** Every version of every right. */
  List<RightPack> versions() {
    return packs;
  }
}
