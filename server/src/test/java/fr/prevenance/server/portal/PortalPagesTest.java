package fr.prevenance.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of the portal in a real browser, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class PortalPagesTest {
  private final Chain chain = Chain.sent();
  private final int width;

  PortalPagesTest(int width) {
    this.width = width;
  }

  @Test
  void the_home_page_is_accessible() {
    isAccessible("/", "accueil");
  }

  @Test
  void the_page_behind_a_link_is_accessible() {
    isAccessible("/d/" + chain.linkOf("Chimère"), "lien");
  }

  @Test
  void the_verification_page_is_accessible() {
    isAccessible("/verifier", "verifier");
  }

  @Test
  void the_objection_page_is_accessible() {
    isAccessible("/opposition", "opposition");
  }

  @Test
  void the_contact_page_is_accessible() {
    isAccessible("/contact", "contact");
  }

  @Test
  void the_accessibility_statement_is_accessible() {
    isAccessible("/accessibilite", "accessibilite");
  }

  @Test
  void the_privacy_page_is_accessible() {
    isAccessible("/donnees-personnelles", "donnees-personnelles");
  }

  @Test
  void the_failed_sign_in_page_is_accessible() {
    isAccessible("/connexion/echec", "echec");
  }

  @Test
  void the_list_of_rights_is_accessible() {
    isAccessibleAs("zoe", "/mes-droits", "mes-droits");
  }

  @Test
  void the_empty_list_of_rights_is_accessible() {
    isAccessibleAs("etranger", "/mes-droits", "mes-droits-vide");
  }

  @Test
  void a_proposal_is_accessible() {
    isAccessibleAs("zoe", "/mes-droits/" + chain.detectionOf("Chimère"), "droit");
  }

  @Test
  void a_proposal_for_somebody_else_is_accessible() {
    isAccessibleAs("etranger", "/mes-droits/" + chain.detectionOf("Chimère"), "pas-pour-vous");
  }

  @Test
  void the_page_on_renouncing_is_accessible() {
    isAccessibleAs(
        "zoe", "/mes-droits/" + chain.detectionOf("Chimère") + "/renonciation", "renonciation");
  }

  @Test
  void the_page_on_objecting_is_accessible() {
    isAccessibleAs(
        "zoe", "/mes-donnees/opposition?traitement=energie-informer", "opposition-connectee");
  }

  @Test
  void my_data_are_accessible() {
    isAccessibleAs("zoe", "/mes-donnees", "mes-donnees");
  }

  @Test
  void an_unknown_page_is_accessible() {
    isAccessibleAs("zoe", "/nulle-part", "introuvable");
  }

  @Test
  void a_form_sent_back_shows_what_to_mend() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("zoe", "/mes-droits/" + chain.detectionOf("Chimère"));
      visit.page().fill("#revenu-fiscal", "beaucoup");
      visit.page().click("text=Confirmer ma demande");

      assertThat(visit.page().textContent("#revenu-fiscal-erreur")).contains("Écrivez un nombre");
      visit.picture("droit-a-corriger-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void corrections_that_end_the_offer_are_answered_kindly() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("zoe", "/mes-droits/" + chain.detectionOf("Chimère"));
      visit.page().fill("#revenu-fiscal", "40000");
      visit.page().check("#attestation");
      visit.page().click("text=Confirmer ma demande");

      assertThat(visit.page().textContent("main"))
          .contains("Ce n’est pas un refus", "sous le plafond");
      visit.picture("conditions-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void a_verified_message_is_told_in_words() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.open("/verifier");
      visit.page().fill("#code", chain.codeOf("Chimère").toLowerCase());
      visit.page().click("main button");

      assertThat(visit.page().textContent("main")).contains("Oui, ce message vient de nous");
      visit.picture("verifie-" + width);
      visit.isAccessible();
    }
  }

  private void isAccessible(String path, String name) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.open(path);
      visit.picture(name + "-" + width);
      visit.isAccessible();
    }
  }

  private void isAccessibleAs(String username, String path, String name) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs(username, path);
      visit.picture(name + "-" + width);
      visit.isAccessible();
    }
  }
}
