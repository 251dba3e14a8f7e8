package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.Detection.Kind;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole fictional territory, decided person by person. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class TerritoryTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final FictionalTerritory TERRITORY =
      FictionalTerritory.generate(
          new TerritoryOptions(Integer.getInteger("prevenance.people", 3_000), 20_251_015L, TODAY));

  @TempDir static Path folder;
  @TempDir static Path keys;

  @Autowired Detections detections;
  @Autowired Persons persons;

  private static final Map<String, RunReport> REPORTS = new HashMap<>();
  private static final Map<Right, Map<String, Entitlement>> TRUTH = new EnumMap<>(Right.class);
  private static final Map<String, Access> ACCESSES = new HashMap<>();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    TERRITORY.writeTo(folder);
    registry.add("prevenance.cles", keys::toString);
    registry.add("prevenance.organismes", folder.resolve("organismes")::toString);
  }

  @BeforeAll
  static void detect(@Autowired Processings processings, @Autowired Detecting detecting) {
    for (var processing : processings.all()) {
      var access = processings.enter(processing.id(), processing.purpose(), "agent.fictif");
      for (var report : detecting.run(processing.id(), TODAY, "agent.fictif")) {
        REPORTS.put(report.right(), report);
        ACCESSES.put(report.right(), access);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void exactly_the_entitled_are_found(Right right) {
    assertThat(unmatched(right, found(right, Kind.ELIGIBLE), expected(right))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nobody_entitled_is_missed(Right right) {
    assertThat(missed(right)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void amounts_are_right_to_the_cent(Right right) {
    var access = access(right);
    for (var detection : found(right, Kind.ELIGIBLE)) {
      var truth = truthOf(persons.find(detection.recipient(), access).orElseThrow(), right);
      assertThat(detection.amountInCents())
          .isEqualTo(truth.map(Entitlement::amountCents).orElse(OptionalLong.empty()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void cases_reserved_for_agents_are_held(Right right) {
    var access = access(right);
    for (var detection : found(right, Kind.ELIGIBLE)) {
      var truth = truthOf(persons.find(detection.recipient(), access).orElseThrow(), right);
      if (truth.filter(Entitlement::isReservedForAgent).isPresent()) {
        assertThat(detection.isForAgentOnly()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void excluded_people_are_counted_by_the_reason_the_territory_gave(Right right) {
    var counted = report(right).tally().excluded();

    assertThat(counted.getOrDefault("alreadyBeneficiary", 0))
        .isEqualTo(fated(right, Exclusion.ALREADY_BENEFICIARY));
    assertThat(counted.getOrDefault("deceased", 0)).isEqualTo(fated(right, Exclusion.DECEASED));
  }

  /** A doubt withholds facts, so that nobody can tell whether some others are entitled. */
  @ParameterizedTest
  @EnumSource
  void whoever_cannot_be_told_apart_is_left_to_an_agent(Right right) {
    assertThat(report(right).tally().excluded().getOrDefault("ambiguousIdentity", 0))
        .isGreaterThanOrEqualTo(fated(right, Exclusion.AMBIGUOUS_IDENTITY));
  }

  @Test
  void sign_in_finds_each_person_found() {
    for (var right : Right.values()) {
      var access = access(right);
      for (var entitlement : expected(right)) {
        assertThat(persons.signingIn(pivot(entitlement.recipient()), access)).isPresent();
      }
    }
  }

  private List<Entitlement> missed(Right right) {
    var access = access(right);
    var missed = new ArrayList<>(expected(right));
    for (var detection : found(right, Kind.ELIGIBLE)) {
      truthOf(persons.find(detection.recipient(), access).orElseThrow(), right)
          .ifPresent(missed::remove);
    }
    return missed;
  }

  private List<String> unmatched(Right right, List<Detection> found, List<Entitlement> expected) {
    var access = access(right);
    return found.stream()
        .map(detection -> persons.find(detection.recipient(), access).orElseThrow())
        .filter(person -> truthOf(person, right).filter(expected::contains).isEmpty())
        .map(person -> truthOf(person, right).map(TerritoryTest::fate).orElse("no right"))
        .toList();
  }

  private List<Detection> found(Right right, Kind kind) {
    return detections.ofRun(report(right).run(), access(right)).stream()
        .filter(detection -> detection.kind() == kind)
        .toList();
  }

  /** Those to reach, and those whom only an agent can reach. */
  private static List<Entitlement> expected(Right right) {
    var kept = Set.of(Exclusion.UNREACHABLE);
    return TERRITORY.entitled(right).stream()
        .filter(entitled -> TERRITORY.exclusion(entitled).filter(e -> !kept.contains(e)).isEmpty())
        .toList();
  }

  private static String fate(Entitlement entitlement) {
    return entitlement.file() + TERRITORY.exclusion(entitlement);
  }

  private static int fated(Right right, Exclusion exclusion) {
    return (int)
        TERRITORY.entitled(right).stream()
            .filter(entitled -> TERRITORY.exclusion(entitled).equals(Optional.of(exclusion)))
            .count();
  }

  private static Optional<Entitlement> truthOf(Person person, Right right) {
    var known = TRUTH.computeIfAbsent(right, TerritoryTest::entitledByText);
    return CanonicalIdentity.of(person.identity()).orElseThrow().sought().stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Map<String, Entitlement> entitledByText(Right right) {
    var known = new HashMap<String, Entitlement>();
    for (var entitled : TERRITORY.entitled(right)) {
      CanonicalIdentity.of(pivot(entitled.recipient()))
          .orElseThrow()
          .kept()
          .forEach(text -> known.put(text, entitled));
    }
    return known;
  }

  private static Identity pivot(fr.prevenance.territory.person.Person person) {
    return new Identity(
        person.birthName(),
        person.usageName(),
        person.allGivenNames(),
        Optional.of(person.sex().letter().equals("F") ? Identity.Sex.FEMALE : Identity.Sex.MALE),
        person.birthDate().toString(),
        Optional.of(person.birthplace().code()));
  }

  private RunReport report(Right right) {
    return Optional.ofNullable(REPORTS.get(right.slug())).orElseThrow();
  }

  private Access access(Right right) {
    return Optional.ofNullable(ACCESSES.get(right.slug())).orElseThrow();
  }

  @SpringBootApplication(
      scanBasePackageClasses = {
        Detecting.class,
        Persons.class,
        Processings.class,
        AuditLog.class,
        Aside.class,
        RightCatalogue.class
      })
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }
  }
}
