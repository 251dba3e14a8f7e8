package fr.prevenance.server.console.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.practice.MissingPractices;
import fr.prevenance.server.practice.SheetLibrary;
import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.ui.ExtendedModelMap;

class SheetFilterTest {
  private static final String SIRET = "00000000000401";

  private final SheetLibrary library = RunningServer.shared().bean(SheetLibrary.class);

  private List<Practice> found(Map<String, String> asked, Set<Integer> missing) {
    var filter =
        new SheetFilter(
            asked.getOrDefault("mots", ""),
            asked.getOrDefault("levier", ""),
            asked.getOrDefault("complexite", ""),
            asked.getOrDefault("gain", ""),
            asked.getOrDefault("portee", ""),
            asked.getOrDefault("origine", ""),
            asked.getOrDefault("manque", ""));
    return library.readableBy(SIRET).stream()
        .filter(sheet -> sheet.practice().isFounding())
        .filter(sheet -> filter.keeps(sheet, SIRET, missing))
        .map(ReadableSheet::practice)
        .toList();
  }

  private List<Practice> found(Map<String, String> asked) {
    return found(asked, Set.of());
  }

  @Test
  void nothing_asked_keeps_all() {
    assertThat(found(Map.of())).hasSize(Practice.FOUNDING);
    assertThat(found(Map.of("levier", "zéro", "gain", "9"))).isEmpty();
  }

  @Test
  void a_lever_keeps_its_sheets() {
    assertThat(found(Map.of("levier", "3"))).hasSize(7).allMatch(sheet -> sheet.lever() == 3);
  }

  @Test
  void gauges_bound_the_means_on_the_right_side() {
    assertThat(found(Map.of("complexite", "2")))
        .isNotEmpty()
        .allMatch(sheet -> sheet.effort() <= 2)
        .hasSize((int) found(Map.of()).stream().filter(sheet -> sheet.effort() <= 2).count());
    assertThat(found(Map.of("gain", "3")))
        .isNotEmpty()
        .allMatch(sheet -> sheet.gain() >= 3)
        .hasSize((int) found(Map.of()).stream().filter(sheet -> sheet.gain() >= 3).count());
  }

  @Test
  void words_are_found_without_their_accents_or_case() {
    assertThat(found(Map.of("mots", "ACCUSE reception"))).isNotEmpty();
    assertThat(found(Map.of("mots", "xylophone"))).isEmpty();
  }

  @Test
  void what_the_body_lacks_is_what_its_diagnosis_says() {
    assertThat(found(Map.of("manque", "oui"), Set.of(3, 14)))
        .extracting(Practice::number)
        .containsExactly(Optional.of(3), Optional.of(14));
  }

  @Test
  void the_page_offers_what_is_missing_only_where_something_says_it() {
    assertThat(shown(Optional.empty()).get("knowsMissing")).isEqualTo(false);
    assertThat(shown(Optional.of(_ -> Set.of())).get("knowsMissing")).isEqualTo(false);
    assertThat(shown(Optional.of(siret -> siret.equals(SIRET) ? Set.of(3) : Set.of())))
        .containsEntry("knowsMissing", true);
  }

  private ExtendedModelMap shown(Optional<MissingPractices> known) {
    var beans = new StaticListableBeanFactory();
    known.ifPresent(missing -> beans.addBean("missing", missing));
    var pages =
        new SheetListPages(
            library,
            RunningServer.shared().bean(BodyNames.class),
            beans.getBeanProvider(MissingPractices.class));
    var model = new ExtendedModelMap();
    pages.list(
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        new SignedInAgent("a", "Agnès Guichet", SIRET, Set.of(AgentRole.AGENT)),
        model);
    return model;
  }
}
