package fr.prevenance.cli.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A right as {@code --json} shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RightSheet(
    String slug,
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
    return new RightSheet(
        pack.slug(),
        pack.title(),
        pack.acronym(),
        pack.authority(),
        pack.inForceFrom(),
        pack.inForceUntil(),
        pack.entity(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static RightSheet full(RightPack pack) {
    return new RightSheet(
        pack.slug(),
        pack.title(),
        pack.acronym(),
        pack.authority(),
        pack.inForceFrom(),
        pack.inForceUntil(),
        pack.entity(),
        Optional.of(pack.recipientRole()),
        Optional.of(pack.legalTexts()),
        Optional.of(pack.facts().stream().map(Fact::of).toList()),
        Optional.of(pack.cases().size()));
  }
}
