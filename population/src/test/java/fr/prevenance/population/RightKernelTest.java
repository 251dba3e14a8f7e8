package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each packaged right over households of all kinds of groups, as columns and one by one. */
class RightKernelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final int HOUSEHOLDS = 120;

  static Stream<String> rights() {
    return Packs.all().stream().map(RightPack::slug);
  }

  @ParameterizedTest
  @MethodSource("rights")
  void columns_come_to_what_each_subject_comes_to(String slug) {
    RightPack pack = Packs.named(slug);
    RightKernel kernel = new RightKernel(pack);
    assertThat(kernel.interpreted()).isEmpty();
    List<List<Subject>> cases =
        new Neighbourhoods(pack, 11, HOUSEHOLDS)
            .cases().stream()
                .map(people -> List.copyOf(Subjects.of(pack, people, DAY).values()))
                .toList();
    Gathering gathering = kernel.gather(cases);
    List<Column> results = kernel.evaluate(gathering, DAY);
    List<Subject> subjects = cases.stream().flatMap(List::stream).toList();
    assertThat(gathering.rows()).isEqualTo(subjects.size()).isPositive();
    for (int target = 0; target < results.size(); target++) {
      for (int row = 0; row < subjects.size(); row++) {
        String rule = kernel.targets().get(target);
        assertThat(Told.of(results.get(target), row))
            .as("%s for subject %d", rule, row)
            .isEqualTo(Told.of(subjects.get(row).evaluate(pack.rules(), rule)));
      }
    }
  }
}
