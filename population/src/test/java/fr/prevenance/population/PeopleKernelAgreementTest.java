package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged rights with members on seeded neighbourhoods: by kernels and by the interpreter. */
class PeopleKernelAgreementTest {
  private static final int CASES = Integer.getInteger("neighbourhoods", 25);
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2022, 3, 31), LocalDate.of(2025, 4, 1), LocalDate.of(2026, 5, 4));

  static Stream<String> rightsWithMembers() {
    return Packs.all().stream()
        .filter(pack -> pack.rules().individual().isPresent())
        .map(RightPack::slug);
  }

  @ParameterizedTest
  @MethodSource("rightsWithMembers")
  void every_rule_comes_to_the_same_for_everybody(String slug) {
    var pack = Packs.named(slug);
    var inputs = pack.facts().stream().map(FactDefinition::input).toList();
    var cases = new Neighbourhoods(pack, slug.hashCode(), CASES).cases();
    var gathering =
        Gathering.ofPeople(
            pack.facts(),
            cases.stream()
                .map(people -> List.<Subject>of(new Subject.Among(people, "", DAYS.getFirst())))
                .toList());
    for (var kind : kinds(pack)) {
      var kernel = pack.rules().peopleKernel(kind, inputs, readBy(kind, pack));
      assertThat(kernel.interpreted()).isEmpty();
      for (var day : DAYS) {
        var results = kernel.results(gathering.crowd());
        kernel.evaluate(day, gathering.crowd(), gathering.answers(), results);
        compare(pack, kind, kernel.targets(), results, day, cases);
      }
    }
  }

  private static List<String> kinds(RightPack pack) {
    return Stream.concat(Stream.of(Subjects.PERSON), pack.rules().groups().stream()).toList();
  }

  private static List<String> readBy(String kind, RightPack pack) {
    return pack.rules().names().stream()
        .filter(name ->
            pack.rules()
                .find(name)
                .flatMap(RuleInfo::entity)
                .filter(own -> !own.equals(kind) && !kind.equals(Subjects.PERSON))
                .isEmpty())
        .toList();
  }

  private static void compare(
      RightPack pack,
      String kind,
      List<String> rules,
      List<Column> results,
      LocalDate day,
      List<People> cases) {
    int row = 0;
    for (var people : cases) {
      for (var id : ids(people, kind)) {
        for (int target = 0; target < rules.size(); target++) {
          assertThat(Told.of(results.get(target), row))
              .as("%s of %s on %s in %s", rules.get(target), id, day, people)
              .isEqualTo(Told.of(pack.rules().evaluate(rules.get(target), id, people, day)));
        }
        row++;
      }
    }
  }

  private static List<String> ids(People people, String kind) {
    return kind.equals(Subjects.PERSON)
        ? people.individuals().stream().map(People.Individual::id).toList()
        : people.groups().stream()
            .filter(group -> group.entity().equals(kind))
            .map(People.Group::id)
            .toList();
  }
}
