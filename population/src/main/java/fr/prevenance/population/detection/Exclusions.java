package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those of a batch who are left out, some from one right, some from all. What is said of a person
 * holds for every group that the person is a member of: an offer to a household rests on the data
 * of each of its members. Where a person objects or is dead, it also holds for whoever shares with
 * them a group that the right reads: that person's data serve no more, not even somebody else.
 */
public final class Exclusions {
  public static final Exclusions NONE = new Exclusions(List.of());

  /** After which a person's data may not be used at all. */
  private static final Set<ExclusionReason> SILENCING =
      Set.of(ExclusionReason.DECEASED, ExclusionReason.OBJECTED);

  /** By entity, then by id. */
  private final Map<String, Map<Long, Map<Optional<String>, ExclusionReason>>> reasons =
      new HashMap<>();

  /**
   * One who is left out.
   *
   * @param entity {@code personne} or a kind of group
   * @param id in the table of that entity
   * @param right slug; empty for every right
   */
  public record Exclusion(String entity, long id, Optional<String> right, ExclusionReason reason) {}

  public Exclusions(List<Exclusion> all) {
    for (Exclusion one : all) {
      reasons
          .computeIfAbsent(one.entity(), _ -> new HashMap<>())
          .computeIfAbsent(one.id(), _ -> new HashMap<>())
          .merge(one.right(), one.reason(), Exclusions::first);
    }
  }

  /** Of two reasons the same one is told, whatever the order of the files. */
  private static ExclusionReason first(ExclusionReason one, ExclusionReason other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Only those after which a person's data may not be used at all, not even to count them. */
  public Exclusions silencing() {
    Exclusions silencing = new Exclusions(List.of());
    reasons.forEach((entity, all) -> {
      Map<Long, Map<Optional<String>, ExclusionReason>> kept = new HashMap<>();
      all.forEach((id, said) -> kept.put(id, silencing(said)));
      silencing.reasons.put(entity, kept);
    });
    return silencing;
  }

  private static Map<Optional<String>, ExclusionReason> silencing(
      Map<Optional<String>, ExclusionReason> said) {
    Map<Optional<String>, ExclusionReason> kept = new HashMap<>(said);
    kept.values().retainAll(SILENCING);
    return kept;
  }

  /**
   * For rows of the entity of some versions of a right, why they are left out of any; absent where
   * they are not.
   */
  public Map<Integer, ExclusionReason> of(List<RightPack> versions, Batch batch) {
    Map<Integer, ExclusionReason> excluded = new HashMap<>();
    versions.forEach(right ->
        of(right, batch).forEach((row, why) -> excluded.merge(row, why, Exclusions::first)));
    return excluded;
  }

  /** For rows of the right's entity, why they are left out; absent where they are not. */
  Map<Integer, ExclusionReason> of(RightPack right, Batch batch) {
    Map<Integer, ExclusionReason> excluded = new HashMap<>();
    if (reasons.isEmpty()) {
      return excluded;
    }
    Rows rows = batch.rows().getOrDefault(right.entity(), Rows.NONE);
    Map<Long, Map<Optional<String>, ExclusionReason>> own = about(right.entity());
    for (int row = 0; row < rows.size(); row++) {
      exclude(right, own.get(rows.ids()[row]), row, excluded);
    }
    Memberships members = batch.memberships().get(right.entity());
    if (members != null) {
      excludeByMembers(right, batch, members, excluded);
    }
    if (right.entity().equals(Subjects.PERSON)) {
      kindsRead(right)
          .flatMap(kind -> Optional.ofNullable(batch.memberships().get(kind)).stream())
          .forEach(kind -> excludeFellows(right, batch, kind, excluded));
    }
    return excluded;
  }

  private Map<Long, Map<Optional<String>, ExclusionReason>> about(String entity) {
    return reasons.getOrDefault(entity, Map.of());
  }

  private static Stream<String> kindsRead(RightPack right) {
    return Stream.concat(
            right.rules().groups().stream(), right.facts().stream().map(FactDefinition::entity))
        .filter(kind -> !kind.equals(Subjects.PERSON))
        .distinct();
  }

  private void excludeFellows(
      RightPack right, Batch batch, Memberships kind, Map<Integer, ExclusionReason> excluded) {
    Map<Integer, ExclusionReason> groups = new HashMap<>();
    excludeByMembers(right, batch, kind, groups);
    groups.values().retainAll(SILENCING);
    groups.forEach((group, reason) -> {
      for (int at = kind.starts()[group]; at < kind.starts()[group + 1]; at++) {
        excluded.merge(kind.persons()[at], reason, Exclusions::first);
      }
    });
  }

  private void excludeByMembers(
      RightPack right, Batch batch, Memberships members, Map<Integer, ExclusionReason> excluded) {
    long[] persons = batch.rows().getOrDefault(Subjects.PERSON, Rows.NONE).ids();
    Map<Long, Map<Optional<String>, ExclusionReason>> own = about(Subjects.PERSON);
    for (int group = 0; group < members.groups(); group++) {
      for (int at = members.starts()[group]; at < members.starts()[group + 1]; at++) {
        exclude(right, own.get(persons[members.persons()[at]]), group, excluded);
      }
    }
  }

  /**
   * @param said of somebody; null where nothing is
   */
  private static void exclude(
      RightPack right,
      @Nullable Map<Optional<String>, ExclusionReason> said,
      int row,
      Map<Integer, ExclusionReason> excluded) {
    if (said != null) {
      for (Optional<String> about : List.of(Optional.<String>empty(), Optional.of(right.slug()))) {
        Optional.ofNullable(said.get(about))
            .ifPresent(reason -> excluded.merge(row, reason, Exclusions::first));
      }
    }
  }
}
