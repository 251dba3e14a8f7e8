package fr.prevenance.cli.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.cli.rights.FactTypes;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.Processing;
import fr.prevenance.population.duckdb.PopulationProfile;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A dataset as {@code --json} shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DatasetSheet(
    String title,
    String holding,
    String origin,
    ProcessingSheet processing,
    LocalDate receivedOn,
    LocalDate expiresOn,
    LocalDate asOf,
    String format,
    List<TableSheet> entities,
    List<MembershipSheet> memberships) {

  record ProcessingSheet(
      String controller, String purpose, List<String> rights, String publishedBasis) {

    static ProcessingSheet of(Processing processing) {
      return new ProcessingSheet(
          processing.controller(),
          processing.purpose().word(),
          processing.rights(),
          processing.publishedBasis());
    }
  }

  record TableSheet(String entity, String folder, long rows, List<FactSheet> facts) {

    static TableSheet of(PopulationProfile.Table table) {
      return new TableSheet(
          table.entity(),
          table.folder(),
          table.rows(),
          table.facts().stream().map(FactSheet::of).toList());
    }
  }

  /**
   * One fact.
   *
   * @param missing rows; absent when too few to be told
   * @param distinct values, about
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record FactSheet(
      String name,
      String column,
      String type,
      Optional<String> unit,
      String period,
      String source,
      List<String> holders,
      LocalDate receivedOn,
      LocalDate expiresOn,
      boolean certified,
      OptionalLong missing,
      OptionalLong notApplicable,
      Optional<Object> min,
      Optional<Object> max,
      OptionalLong distinct) {

    static FactSheet of(PopulationProfile.Fact profile) {
      DatasetFact fact = profile.fact();
      return new FactSheet(
          fact.name(),
          fact.column(),
          FactTypes.word(fact.meaning().type()),
          fact.unit(),
          fact.meaning().period(),
          fact.source(),
          fact.meaning().holders(),
          fact.receivedOn(),
          fact.expiresOn(),
          fact.isCertified(),
          profile.missing().rows(),
          profile.notApplicable().rows(),
          profile.least().map(FactSheet::plain),
          profile.greatest().map(FactSheet::plain),
          profile.distinct());
    }

    private static Object plain(Value value) {
      return switch (value) {
        case Value.Number number -> number.number();
        case Value.Date(LocalDate day) -> day;
        case Value.Text(String text) -> text;
        case Value.Bool(boolean yes) -> yes;
        case Value.NotApplicable _, Value.Undefined _ ->
            throw new IllegalArgumentException("Not a value");
      };
    }
  }

  /**
   * Memberships of one kind.
   *
   * @param roles rows by role, null when too few to be told; unknown roles under the empty text
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MembershipSheet(
      String kind,
      long rows,
      OptionalLong principal,
      OptionalLong shared,
      Map<String, OptionalLong> roles) {

    static MembershipSheet of(PopulationProfile.Membership membership) {
      Map<String, OptionalLong> roles = new LinkedHashMap<>();
      membership.roles().forEach((role, tally) -> roles.put(role, tally.rows()));
      return new MembershipSheet(
          membership.kind(),
          membership.rows(),
          membership.principal().rows(),
          membership.shared().rows(),
          roles);
    }
  }

  static DatasetSheet of(DatasetDescription description, PopulationProfile profile) {
    return new DatasetSheet(
        description.title(),
        description.holding().word(),
        description.origin().word(),
        ProcessingSheet.of(description.processing()),
        description.receivedOn(),
        description.expiresOn(),
        description.asOf(),
        description.format().word(),
        profile.tables().stream().map(TableSheet::of).toList(),
        profile.memberships().stream().map(MembershipSheet::of).toList());
  }
}
