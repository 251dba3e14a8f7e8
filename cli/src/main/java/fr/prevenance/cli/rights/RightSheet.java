package fr.prevenance.cli.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A right as {@code --json} shows it.
 *
 * @param version fingerprint of the folder, as the outcomes that it decides bear it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RightSheet(
    String slug,
    String version,
    String title,
    Optional<String> acronym,
    String authority,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceUntil,
    String entity,
    Optional<String> recipient,
    Optional<List<RightPack.LegalText>> legalTexts,
    Optional<List<Fact>> facts,
    Optional<Integer> cases) {

  /** One datum the right needs. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Fact(
      String name,
      String type,
      Optional<String> unit,
      String period,
      String holder,
      String necessity) {

    static Fact of(FactDefinition fact) {
      return new Fact(
          fact.name(),
          FactTypes.word(fact.type()),
          fact.unit(),
          fact.period(),
          fact.holder(),
          fact.necessity());
    }
  }

  /** What a list says of each. */
  static RightSheet summary(RightPack pack) {
    return of(pack, Optional.empty());
  }

  static RightSheet full(RightPack pack) {
    return of(pack, Optional.of(pack));
  }

  /**
   * @param detailed the pack again, where all of it is to be said
   */
  private static RightSheet of(RightPack pack, Optional<RightPack> detailed) {
    return new RightSheet(
        pack.slug(),
        pack.fingerprint(),
        pack.title(),
        pack.acronym(),
        pack.authority(),
        pack.inForceFrom(),
        pack.inForceUntil(),
        pack.entity(),
        detailed.map(RightPack::recipientRole),
        detailed.map(RightPack::legalTexts),
        detailed.map(known -> known.facts().stream().map(Fact::of).toList()),
        detailed.map(known -> known.cases().size()));
  }
}
