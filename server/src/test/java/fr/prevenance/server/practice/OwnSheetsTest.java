package fr.prevenance.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practice;
import fr.prevenance.server.browser.RunningServer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnSheetsTest {
  private static final String OURS = "00000000000101";
  private static final String THEIRS = "00000000000102";

  private final OwnSheets sheets = RunningServer.shared().bean(OwnSheets.class);
  private final PracticeVoices voices = RunningServer.shared().bean(PracticeVoices.class);

  private OwnSheet kept(Practice practice, boolean isPublished) {
    return saved(sheets.create(OURS, practice, isPublished));
  }

  private static OwnSheet saved(SheetSaving saving) {
    assertThat(saving).isInstanceOf(SheetSaving.Saved.class);
    return ((SheetSaving.Saved) saving).sheet();
  }

  @Test
  void what_is_kept_is_read_again() {
    Practice written = PracticeFixture.sheet("Relire");
    OwnSheet sheet = kept(written, true);
    assertThat(sheets.find(sheet.id(), OURS).orElseThrow().practice())
        .isEqualTo(written)
        .isEqualTo(sheet.practice());
  }

  @Test
  void two_sheets_of_one_title_have_names_of_their_own() {
    kept(PracticeFixture.sheet("Même titre"), false);
    assertThat(kept(PracticeFixture.sheet("Même titre"), false).practice().slug())
        .isEqualTo("meme-titre-2");
  }

  @Test
  void other_bodies_read_what_is_published_and_no_draft() {
    OwnSheet draft = kept(PracticeFixture.sheet("Brouillon caché"), false);
    OwnSheet published = kept(PracticeFixture.sheet("Fiche montrée"), true);
    assertThat(sheets.find(draft.id(), THEIRS)).isEmpty();
    assertThat(sheets.find(published.id(), THEIRS)).isPresent();
    assertThat(sheets.readableBy(THEIRS))
        .extracting(OwnSheet::id)
        .contains(published.id())
        .doesNotContain(draft.id());
  }

  @Test
  void a_body_changes_no_sheet_of_another() {
    OwnSheet published = kept(PracticeFixture.sheet("Pas à vous"), true);
    Practice other = PracticeFixture.sheet("Tout autre chose");
    assertThat(sheets.save(published.id(), THEIRS, published.version(), other, true))
        .isInstanceOf(SheetSaving.Absent.class);
    assertThat(sheets.mine(published.id(), THEIRS)).isEmpty();
    assertThat(sheets.save(UUID.randomUUID(), OURS, 1, other, true))
        .isInstanceOf(SheetSaving.Absent.class);
  }

  @Test
  void of_two_agents_who_change_one_sheet_the_second_is_shown_what_the_first_wrote() {
    OwnSheet before = kept(PracticeFixture.sheet("À deux"), false);
    Practice first = PracticeFixture.sheet("À deux", "Pour la première raison.");
    Practice second = PracticeFixture.sheet("À deux", "Pour la seconde raison.");
    saved(sheets.save(before.id(), OURS, before.version(), first, false));
    SheetSaving refused = sheets.save(before.id(), OURS, before.version(), second, false);
    assertThat(refused)
        .isInstanceOfSatisfying(
            SheetSaving.Stale.class,
            stale -> assertThat(stale.current().practice().why()).isEqualTo(first.why()));
    int current = ((SheetSaving.Stale) refused).current().version();
    assertThat(saved(sheets.save(before.id(), OURS, current, second, false)).practice().why())
        .isEqualTo(second.why());
  }

  @Test
  void what_the_lint_refuses_is_kept_as_a_draft_and_not_published() {
    Practice faulty = PracticeFixture.sheet("Avec du HTML", "Du <b>gras</b>.");
    assertThat(sheets.create(OURS, faulty, true))
        .isInstanceOfSatisfying(
            SheetSaving.Faulty.class,
            refused ->
                assertThat(refused.issues()).extracting(PackIssue::code).containsOnly("html"));
    assertThat(kept(faulty, false).practice().why()).isEqualTo(faulty.why());
  }

  @Test
  void a_draft_leads_nowhere_but_to_safe_addresses() {
    var marked = new Practice.Source("Piège", "javascript:alert(1)");
    var example = new Practice.Example("Un exemple", "Texte.", Optional.of(marked));
    var view = new SheetView(PracticeFixture.sheet("Adresses"), List.of());
    assertThat(view.isLinked(example)).isFalse();
    assertThat(view.html("[ici](javascript:alert(1)) <b>gras</b>"))
        .doesNotContain("href=\"javascript", "<b>");
  }

  @Test
  void a_draft_goes_with_all_that_was_said_of_it_and_a_published_sheet_stays() {
    OwnSheet published = kept(PracticeFixture.sheet("Elle reste"), true);
    assertThat(sheets.delete(published.id(), OURS, published.version())).isFalse();
    voices.rate(published.key(), THEIRS, 4);
    OwnSheet draft =
        saved(sheets.save(published.id(), OURS, published.version(), published.practice(), false));
    assertThat(sheets.delete(draft.id(), OURS, published.version())).isFalse();
    assertThat(sheets.delete(draft.id(), OURS, draft.version())).isTrue();
    assertThat(sheets.mine(draft.id(), OURS)).isEmpty();
    assertThat(voices.of(draft.key(), THEIRS).mine()).isEmpty();
  }

  @Test
  void a_sheet_keeps_the_feedback_it_came_with_when_it_is_written_again() {
    SheetImporting importing = RunningServer.shared().bean(SheetImporting.class);
    Practice carried =
        PracticeFixture.sheet("Venue avec son retour")
            .with(List.of(PracticeFixture.feedback("Deux ans après", true)));
    OwnSheet sheet = ((SheetImport.Added) importing.bring(OURS, SheetZip.write(carried))).sheet();
    Practice written = PracticeFixture.sheet("Venue avec son retour", "Une autre raison.");
    OwnSheet again = saved(sheets.save(sheet.id(), OURS, sheet.version(), written, true));
    assertThat(again.practice().feedback()).isEqualTo(carried.feedback());
    assertThat(again.practice().isProven()).isTrue();
  }
}
