package fr.prevenance.rules.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Known words in any order, deep, wide and tangled: read or refused, evaluated and explained. */
class RulesTreeFuzzTest {

  @FuzzTest
  void any_tree_of_known_words_is_read_or_refused(FuzzedDataProvider data) {
    var options = AnyOptions.of(data);
    Hostile.codes(new HostileTree(data).rules(), options);
  }
}
