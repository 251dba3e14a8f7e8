package fr.prevenance.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.agreement.random.RandomCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The harness itself, with the reference on both sides. */
class HarnessTest {
  private static final List<AgreementCase> CASES =
      LongStream.range(0, Long.getLong("agreement.harness", 400))
          .mapToObj(RandomCases::of)
          .toList();

  @Test
  void the_reference_agrees_with_itself() {
    var reference = Reference.engine();
    assertThat(new AgreementRun(new Judge(reference, reference)).disagreements("itself", CASES))
        .isEmpty();
  }

  @Test
  void an_engine_without_ceilings_is_caught_with_a_case_of_a_few_words() {
    var reference = Reference.engine();
    RuleEngine without = example -> reference.answer(example.withRules(uncapped(example.rules())));
    var judge = new Judge(reference, without);
    var found = new AgreementRun(judge).compared(CASES).disagreements();
    var values =
        found.stream().filter(one -> one.difference() == Difference.VALUE).limit(3).toList();
    assertThat(values).isNotEmpty();
    assertThat(values)
        .map(one -> new Shrinker(judge).minimal(one))
        .allSatisfy(minimal -> {
          assertThat(Reductions.weight(minimal.example().rules())).isLessThan(60);
          assertThat(minimal.toString())
              .contains("plafond", "reference: value", "ours:      value");
        });
  }

  @Test
  void public_models_give_values_to_compare() {
    var reference = Reference.engine();
    for (var cases : List.of(Models.social(15), Models.bicycle(40))) {
      var shares = new StateShares();
      cases.forEach(example -> shares.add(example, reference.answer(example)));
      assertThat(shares.percent(State.VALUE)).isGreaterThan(20);
      assertThat(shares.percent(State.EXCEPTION)).isLessThan(10);
    }
  }

  private static Map<String, Object> uncapped(Map<?, ?> rules) {
    var kept = new LinkedHashMap<String, Object>();
    rules.forEach((key, value) -> {
      if (!key.equals("plafond")) {
        kept.put(key.toString(), uncapped(value));
      }
    });
    return kept;
  }

  private static Object uncapped(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> uncapped(map);
      case List<?> list -> list.stream().map(HarnessTest::uncapped).toList();
      default -> tree;
    };
  }
}
