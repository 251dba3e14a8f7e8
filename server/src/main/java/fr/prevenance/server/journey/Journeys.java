package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.Saving.OthersVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The maps of each body, with all their versions.
 *
 * <p>Whoever writes says which version they started from. When the map has moved on, both writings
 * are merged; where they cannot stand together nothing is written before somebody has chosen.
 */
@Service
public class Journeys {
  private static final int LONGEST_WHAT = 500;

  private final JourneyTable table;

  Journeys(JourneyTable table) {
    this.table = table;
  }

  /** The latest version of each map of a body, by title. */
  @Transactional(readOnly = true)
  public List<KeptJourney> of(String siret) {
    return table.all(siret);
  }

  /** The latest version; empty for another body's map, as for none. */
  @Transactional(readOnly = true)
  public Optional<KeptJourney> find(UUID id, String siret) {
    return table.find(id, siret);
  }

  @Transactional(readOnly = true)
  public Optional<KeptJourney> find(UUID id, String siret, int version) {
    return table.find(id, siret, version);
  }

  /** Latest first; none for another body's map. */
  @Transactional(readOnly = true)
  public List<JourneyVersion> versions(UUID id, String siret) {
    return table.find(id, siret).isPresent() ? table.versions(id) : List.of();
  }

  /**
   * Keeps a new map, unless one with this identifier is kept already.
   *
   * @param id drawn when the form was shown: sending it twice makes one map
   */
  @Transactional
  public Saving create(UUID id, Journey journey, String what, Author author) {
    var excesses = journey.excesses();
    if (!excesses.isEmpty()) {
      return new Saving.Refused(excesses);
    }
    if (table.find(id, author.siret()).isEmpty()) {
      table.create(id, journey, what, author);
    }
    return new Saving.Saved(1, List.of());
  }

  /** Deletes a map, its versions and all that is noted on it. */
  @Transactional
  public boolean delete(UUID id, String siret) {
    return table.delete(id, siret);
  }

  /**
   * Writes an edit of a version that an agent had before them.
   *
   * @param base the version they had
   * @param choices what they chose for conflicts they were shown, by key
   * @return empty: there is no such map, or no such version
   */
  @Transactional
  public Optional<Saving> save(
      UUID id, int base, JourneyEdit edit, Map<String, Side> choices, Author author) {
    return table
        .lock(id, author.siret())
        .flatMap(latest ->
            table
                .find(id, author.siret(), base)
                .map(kept -> save(kept, latest, edit, choices, author)));
  }

  private Saving save(
      KeptJourney base, int latest, JourneyEdit edit, Map<String, Side> choices, Author author) {
    var mine = edited(base, edit, author);
    if (mine.isEmpty()) {
      return new Saving.Refused(
          List.of("Ce que vous vouliez changer n’est plus dans ce parcours. Rouvrez-le."));
    }
    var theirs = table.find(base.id(), author.siret(), latest).orElseThrow().journey();
    var merged =
        Merge.of(Parts.of(base.journey()), Parts.of(mine.get()), Parts.of(theirs), choices);
    var others = others(base, latest, author);
    if (!merged.conflicts().isEmpty()) {
      return new Saving.Conflicting(merged.conflicts(), others, !choices.isEmpty());
    }
    return write(base.id(), latest, theirs, merged.parts().whole(), others, author);
  }

  private Saving write(
      UUID id,
      int latest,
      Journey before,
      Journey after,
      List<OthersVersion> others,
      Author author) {
    var excesses = after.excesses();
    if (!excesses.isEmpty()) {
      return new Saving.Refused(excesses);
    }
    if (after.equals(before)) {
      return new Saving.Saved(latest, others);
    }
    var what = String.join(" ", Changes.between(before, after));
    table.write(id, latest + 1, after, shortened(what), author);
    return new Saving.Saved(latest + 1, others);
  }

  private Optional<Journey> edited(KeptJourney base, JourneyEdit edit, Author author) {
    return edit instanceof JourneyEdit.Restore(int version)
        ? table.find(base.id(), author.siret(), version).map(KeptJourney::journey)
        : new Editing(base.journey()).apply(edit);
  }

  /** What was written after a version, oldest first. */
  private List<OthersVersion> others(KeptJourney base, int latest, Author author) {
    if (base.version() == latest) {
      return List.of();
    }
    List<OthersVersion> others = new ArrayList<>();
    var before = base.journey();
    var since =
        table.versions(base.id()).stream()
            .filter(version -> version.number() > base.version())
            .sorted(Comparator.comparingInt(JourneyVersion::number))
            .toList();
    for (var version : since) {
      var after = table.find(base.id(), author.siret(), version.number()).orElseThrow().journey();
      others.add(new OthersVersion(version, Changes.between(before, after)));
      before = after;
    }
    return others;
  }

  private static String shortened(String what) {
    return what.length() <= LONGEST_WHAT ? what : what.substring(0, LONGEST_WHAT - 1) + "…";
  }
}
