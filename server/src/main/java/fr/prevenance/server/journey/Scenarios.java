package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.Saving.OthersVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scenarios of each map, with all their versions.
 *
 * <p>As for maps, whoever writes says which version they started from, and nothing that two agents
 * wrote against each other is written before somebody has chosen.
 */
@Service
public class Scenarios {
  private static final int LONGEST_WHAT = 500;

  /** More would be a mistake, or an attack. */
  private static final int MOST_OF_ONE_MAP = 50;

  private final ScenarioTable table;
  private final Journeys journeys;
  private final Tracks tracks;

  Scenarios(ScenarioTable table, Journeys journeys, Tracks tracks) {
    this.table = table;
    this.journeys = journeys;
    this.tracks = tracks;
  }

  /** The latest version of each scenario of a map, oldest first; none of another body's map. */
  @Transactional(readOnly = true)
  public List<KeptScenario> of(UUID journey, String siret) {
    return table.latest(journey, siret);
  }

  /** The latest version; empty for another body's or another map's scenario, as for none. */
  @Transactional(readOnly = true)
  public Optional<KeptScenario> find(UUID id, UUID journey, String siret) {
    return table.find(id, journey, siret);
  }

  @Transactional(readOnly = true)
  public Optional<KeptScenario> find(UUID id, UUID journey, String siret, int version) {
    return table.find(id, journey, siret, version);
  }

  /** Latest first; none for another body's scenario. */
  @Transactional(readOnly = true)
  public List<JourneyVersion> versions(UUID id, UUID journey, String siret) {
    return table.find(id, journey, siret).isPresent() ? table.versions(id) : List.of();
  }

  /**
   * Keeps a new scenario, unless one with this identifier is kept already.
   *
   * @param id drawn when the form was shown: sending it twice makes one
   * @return empty: the body has no such map
   */
  @Transactional
  public Optional<ScenarioSaving> create(
      UUID id, UUID journey, Scenario scenario, String what, Author author) {
    return journeys
        .find(journey, author.siret())
        .map(kept -> {
          List<String> reasons = new ArrayList<>(scenario.excesses());
          boolean isThere = table.find(id, journey, author.siret()).isPresent();
          if (!isThere && table.count(journey) >= MOST_OF_ONE_MAP) {
            reasons.add(
                "Ce parcours a déjà %d scénarios. Supprimez-en un avant d’en ajouter."
                    .formatted(MOST_OF_ONE_MAP));
          }
          if (!reasons.isEmpty()) {
            return new ScenarioSaving.Refused(reasons);
          }
          var named = scenario.named(kept.journey(), tracks.on(journey, author.siret()), Map.of());
          table.create(id, journey, named, what, author);
          return new ScenarioSaving.Saved(1, List.of());
        });
  }

  /** Deletes a scenario with its versions. */
  @Transactional
  public boolean delete(UUID id, UUID journey, String siret) {
    return table.find(id, journey, siret).isPresent() && table.delete(id);
  }

  /**
   * Writes an edit of a version that an agent had before them.
   *
   * @param base the version they had
   * @param choices what they chose for conflicts they were shown, by key
   * @return empty: there is no such scenario, or no such version
   */
  @Transactional
  public Optional<ScenarioSaving> save(
      UUID id,
      UUID journey,
      int base,
      ScenarioEdit edit,
      Map<String, Side> choices,
      Author author) {
    return table
        .find(id, journey, author.siret(), base)
        .flatMap(kept -> table.lock(id).map(latest -> save(kept, latest, edit, choices, author)));
  }

  private ScenarioSaving save(
      KeptScenario base, int latest, ScenarioEdit edit, Map<String, Side> choices, Author author) {
    var mine = edited(base, edit, author);
    if (mine.isEmpty()) {
      return new ScenarioSaving.Refused(
          List.of("Ce que vous vouliez changer n’est plus dans ce scénario. Rouvrez-le."));
    }
    var theirs = version(base, latest, author);
    var merged = ScenarioMerge.of(base.scenario(), mine.get(), theirs, choices);
    var others = others(base, latest, author);
    if (!merged.conflicts().isEmpty()) {
      return new ScenarioSaving.Conflicting(merged.conflicts(), others, !choices.isEmpty());
    }
    var excesses = merged.scenario().excesses();
    if (!excesses.isEmpty()) {
      return new ScenarioSaving.Refused(excesses);
    }
    int version =
        merged.scenario().saysTheSameAs(theirs)
            ? latest
            : write(base, latest + 1, theirs, merged.scenario(), author);
    return new ScenarioSaving.Saved(version, others);
  }

  private int write(
      KeptScenario base, int version, Scenario before, Scenario after, Author author) {
    var named =
        after.named(
            journeys.find(base.journey(), author.siret()).orElseThrow().journey(),
            tracks.on(base.journey(), author.siret()),
            before.names());
    var what = String.join(" ", ScenarioChanges.between(before, after));
    table.write(base.id(), version, named, shortened(what), author);
    return version;
  }

  private Optional<Scenario> edited(KeptScenario base, ScenarioEdit edit, Author author) {
    return edit instanceof ScenarioEdit.Restore(int version)
        ? table.find(base.id(), base.journey(), author.siret(), version).map(KeptScenario::scenario)
        : new ScenarioEditing(base.scenario()).apply(edit);
  }

  /** What was written after a version, oldest first. */
  private List<OthersVersion> others(KeptScenario base, int latest, Author author) {
    List<OthersVersion> others = new ArrayList<>();
    var before = base.scenario();
    for (var version : table.versions(base.id()).reversed()) {
      if (version.number() > base.version() && version.number() <= latest) {
        var after = version(base, version.number(), author);
        others.add(new OthersVersion(version, ScenarioChanges.between(before, after)));
        before = after;
      }
    }
    return others;
  }

  private Scenario version(KeptScenario base, int version, Author author) {
    return table.find(base.id(), base.journey(), author.siret(), version).orElseThrow().scenario();
  }

  private static String shortened(String what) {
    return what.length() <= LONGEST_WHAT ? what : what.substring(0, LONGEST_WHAT - 1) + "…";
  }
}
