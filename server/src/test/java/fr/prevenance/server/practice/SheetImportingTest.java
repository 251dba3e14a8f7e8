package fr.prevenance.server.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.server.browser.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetImportingTest {
  private static final String SIRET = "00000000000201";

  private final RunningServer server = RunningServer.shared();
  private final SheetImporting importing = server.bean(SheetImporting.class);
  private final OwnSheets sheets = server.bean(OwnSheets.class);
  private final SheetLibrary library = server.bean(SheetLibrary.class);

  private SheetImport bring(Practice practice) {
    return importing.bring(SIRET, SheetZip.write(practice));
  }

  @Test
  void a_sheet_comes_in_as_a_draft_with_its_author_and_feedback() {
    Practice carried =
        PracticeFixture.sheet("Arrivée")
            .with(List.of(PracticeFixture.feedback("Essai de mars", false)));
    assertThat(bring(carried))
        .isInstanceOfSatisfying(
            SheetImport.Added.class,
            added -> {
              assertThat(added.sheet().isPublished()).isFalse();
              assertThat(added.sheet().practice()).isEqualTo(carried);
            });
  }

  @Test
  void the_same_sheet_twice_is_one_sheet() {
    bring(PracticeFixture.sheet("Deux fois"));
    assertThat(bring(PracticeFixture.sheet("Deux fois"))).isInstanceOf(SheetImport.Known.class);
    assertThat(sheets.readableBy(SIRET))
        .filteredOn(sheet -> sheet.practice().slug().equals("deux-fois"))
        .hasSize(1);
  }

  @Test
  void a_later_state_takes_the_place_of_one_that_nobody_changed() {
    bring(PracticeFixture.sheet("Mise à jour"));
    Practice later = PracticeFixture.sheet("Mise à jour", "Pour une raison de plus.");
    assertThat(bring(later))
        .isInstanceOfSatisfying(
            SheetImport.Updated.class,
            updated -> assertThat(updated.sheet().practice()).isEqualTo(later));
  }

  @Test
  void what_was_changed_here_is_not_written_over() {
    OwnSheet sheet = ((SheetImport.Added) bring(PracticeFixture.sheet("Changée ici"))).sheet();
    Practice here = PracticeFixture.sheet("Changée ici", "Notre raison.");
    sheets.save(sheet.id(), SIRET, sheet.version(), here, false);
    assertThat(bring(PracticeFixture.sheet("Changée ici", "Leur raison.")))
        .isInstanceOf(SheetImport.Refused.class);
    assertThat(sheets.mine(sheet.id(), SIRET).orElseThrow().practice()).isEqualTo(here);
  }

  @Test
  void a_founding_sheet_is_known_everywhere() {
    Practice founding = server.bean(PracticeCatalogue.class).founding(1).orElseThrow();
    assertThat(bring(founding))
        .isInstanceOfSatisfying(
            SheetImport.Refused.class,
            refused -> assertThat(refused.sentence()).contains("fiche d’origine n° 1"));
  }

  @Test
  void a_faulty_sheet_is_refused_with_its_faults_and_nothing_is_kept() {
    assertThat(bring(PracticeFixture.sheet("Fautive", "<script>alert(1)</script>")))
        .isInstanceOfSatisfying(
            SheetImport.Faulty.class,
            faulty ->
                assertThat(faulty.issues())
                    .extracting(PackIssue::file, PackIssue::code)
                    .contains(tuple("fautive/fiche.yaml", "html")));
    assertThat(sheets.readableBy(SIRET))
        .noneMatch(sheet -> sheet.practice().slug().equals("fautive"));
  }

  @Test
  void what_bodies_here_tell_is_carried_with_the_sheet() {
    OwnSheet sheet =
        ((SheetSaving.Saved) sheets.create(SIRET, PracticeFixture.sheet("Racontée"), true)).sheet();
    Feedbacks feedbacks = server.bean(Feedbacks.class);
    feedbacks.tell(sheet.key(), "00000000000202", PracticeFixture.feedback("Chez nous", true));
    feedbacks.tell(sheet.key(), "00000000000203", PracticeFixture.feedback("Chez nous", false));
    Practice whole = library.whole(library.find(sheet.key(), SIRET).orElseThrow());
    assertThat(whole.isProven()).isTrue();
    assertThat(importing.bring("00000000000204", SheetZip.write(whole)))
        .isInstanceOfSatisfying(
            SheetImport.Added.class,
            added ->
                assertThat(added.sheet().practice().feedback())
                    .extracting(PracticeFeedback::slug)
                    .containsExactlyInAnyOrder("chez-nous", "chez-nous-2"));
  }
}
