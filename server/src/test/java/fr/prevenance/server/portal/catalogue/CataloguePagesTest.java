package fr.prevenance.server.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.right.RightCatalogue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue and the page of each right, in a real browser and over real HTTP. */
class CataloguePagesTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void the_catalogue_is_found_by_words_whatever_their_accents() {
    var page = new HttpVisitor(server).get("/droits?mots=CHEQUE+Energie");

    assertThat(page.body()).contains("1 droit.", "/droits/cheque-energie");
  }

  @Test
  void the_catalogue_is_found_by_what_happens_in_life() {
    var page = new HttpVisitor(server).get("/droits?moment=Je+d%C3%A9m%C3%A9nage");

    assertThat(page.body()).contains("/droits/cheque-energie").doesNotContain("/droits/repas");
  }

  @Test
  void words_that_no_right_holds_are_answered_with_a_sentence() {
    assertThat(new HttpVisitor(server).get("/droits?mots=licorne").body())
        .contains("Aucun droit ne correspond");
  }

  @Test
  void the_page_of_a_right_tells_its_conditions_amounts_texts_and_history() {
    assertThat(new HttpVisitor(server).get("/droits/cheque-energie").body())
        .contains(
            "Revenu par unité de consommation sous le plafond",
            "194,00\u00a0€ par an",
            "Code de l’énergie, article L124-1",
            "Depuis le 1er janvier 2023",
            "DGFiP",
            "<path");
  }

  @Test
  void what_the_procedure_asks_of_each_child_is_told_as_such() {
    var page = new HttpVisitor(server).get("/droits/allocation-rentree-scolaire").body();

    assertThat(page)
        .containsSubsequence(
            "Ce que la démarche demande",
            "Pour chaque enfant (famille)",
            "Cet enfant de 5 ans sera déjà au CP à la rentrée",
            "Une seule fois",
            "Revenus nets catégoriels de la famille",
            "Pour chaque parent (famille)");
  }

  @Test
  void an_unknown_right_is_not_found() {
    assertThat(new HttpVisitor(server).get("/droits/licorne").statusCode()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> each_page_is_accessible_on_a_telephone() {
    var slugs =
        server.bean(RightCatalogue.class).all().stream().map(pack -> "/droits/" + pack.slug());
    return Stream.concat(Stream.of("/droits"), slugs)
        .map(path -> DynamicTest.dynamicTest(path, () -> isAccessible(path, 360)));
  }

  @TestFactory
  Stream<DynamicTest> the_catalogue_and_a_right_are_accessible_on_a_wide_screen() {
    return Stream.of("/droits", "/droits/rsa")
        .map(path -> DynamicTest.dynamicTest(path, () -> isAccessible(path, 1280)));
  }

  private void isAccessible(String path, int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open(path);
      visit.picture("catalogue" + path.replace('/', '-') + "-" + width);
      visit.isAccessible();
    }
  }
}
