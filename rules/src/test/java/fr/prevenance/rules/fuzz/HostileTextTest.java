package fr.prevenance.rules.fuzz;

import static fr.prevenance.rules.fuzz.Hostile.COMPUTED;
import static fr.prevenance.rules.fuzz.Hostile.codes;
import static fr.prevenance.rules.fuzz.Hostile.codesOfLast;
import static fr.prevenance.rules.fuzz.Hostile.lines;
import static fr.prevenance.rules.fuzz.Hostile.list;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Options;
import org.junit.jupiter.api.Test;

/** Rules files that once took for ever to read, or too much memory. */
class HostileTextTest {

  @Test
  void braces_that_open_and_never_close_are_read_at_once() {
    assertThat(codes("r: {texte: '" + "{{".repeat(100_000) + "'}"))
        .containsExactly("texte-trop-long");
  }

  @Test
  void long_blanks_are_read_at_once() {
    var blanks = " ".repeat(9_900);
    assertThat(codes(lines(100, i -> "r%d: \"'a'%sx 'b'\"".formatted(i, blanks)), Options.STANDARD))
        .containsExactly(COMPUTED);
    assertThat(codes(lines(100, i -> "r%d: \"1%s1\"".formatted(i, blanks)), Options.STANDARD))
        .containsExactly("expression-invalide");
  }

  @Test
  void two_texts_far_apart_are_still_refused() {
    var blanks = " ".repeat(9_900);
    assertThat(codes("r: \"'a')" + blanks + "= 'b'\"", Options.STANDARD))
        .containsExactly("textes-confondus");
  }

  @Test
  void an_escape_beyond_all_characters_is_refused() {
    assertThat(codes("a: \"\\UFFFFFFFF\"")).containsExactly("yaml-illisible");
  }

  @Test
  void the_name_of_a_parent_is_not_copied_for_ever() {
    var children = lines(1_000, i -> "  b%d: 1".formatted(i));
    assertThat(codes("? " + "a".repeat(100_000) + "\n: avec:\n" + children.indent(2)))
        .containsExactly("nom-trop-long");
    assertThat(codes("a" + "b".repeat(995) + ":\n avec:\n" + children))
        .containsExactly("nom-trop-long");
  }

  @Test
  void a_tangle_of_cycles_is_told_by_its_first_ones() {
    var tangle =
        lines(
            1_000,
            i -> "r%d: {somme: %s}".formatted(i, list(30, j -> "r" + (i + 1) * (j + 1) % 1_000)));
    assertThat(codes(tangle, Options.STANDARD)).containsExactly("cycle");
  }

  @Test
  void thousands_of_unknown_names_get_no_suggestion() {
    var known = lines(3_000, i -> "%s%d: 1".formatted("a".repeat(50), i));
    var unknown =
        lines(
            300,
            i ->
                "r%d: {somme: %s}".formatted(i, list(20, j -> "b".repeat(40) + "a".repeat(9) + i)));
    assertThat(codes(known + unknown)).containsExactly("reference-inconnue");
    assertThat(codes(lines(4_900, i -> "%s%d . b: 1".formatted("a".repeat(50), i))))
        .containsExactly("regle-orpheline");
    assertThat(codes("a:\n" + lines(50_000, i -> "  plafondx%d: 1".formatted(i)), Options.STANDARD))
        .containsExactly("cle-inconnue");
  }

  @Test
  void a_rule_with_thousands_of_references_is_read_at_once() {
    assertThat(codes("a:\n  références:\n" + lines(20_000, i -> "    k%d: x".formatted(i))))
        .containsExactly(COMPUTED);
  }

  @Test
  void a_list_of_thousands_is_refused() {
    for (var fold : new String[] {"somme", "produit", "le maximum de", "toutes ces conditions"}) {
      assertThat(codes("a: {%s: %s}".formatted(fold, list(20_000, i -> "1"))))
          .containsExactly("liste-trop-longue");
    }
    assertThat(codes("a:\n  variations:\n" + lines(5_000, i -> "    - {si: oui, alors: 1}")))
        .containsExactly("liste-trop-longue");
    assertThat(codes("a: 1\nb: {texte: '" + "{{ a }}".repeat(20_000) + "'}"))
        .containsExactly("liste-trop-longue");
    assertThat(
            codes("a: {valeur: 1, contexte: {" + lines(20_000, i -> "b%d: 1,".formatted(i)) + "}}"))
        .contains("liste-trop-longue");
  }

  @Test
  void a_list_of_a_thousand_is_summed() {
    assertThat(codes("a: {somme: " + list(1_000, i -> "1") + "}")).containsExactly(COMPUTED);
    assertThat(codes("a: {produit: " + list(1_000, i -> "1") + "}")).containsExactly(COMPUTED);
    assertThat(codes("a: {une de ces conditions: " + list(1_000, i -> "non") + "}"))
        .containsExactly(COMPUTED);
  }

  @Test
  void a_rule_that_everyone_replaces_is_refused() {
    var replacers = lines(1_000, i -> "r%d: {valeur: 2, remplace: a}".formatted(i));
    var users = lines(1_000, i -> "u%d: a + a".formatted(i));
    assertThat(codes("a: 1\n" + replacers + users)).containsExactly("trop-de-remplacements");
  }

  @Test
  void replacements_allowed_are_fast_however_long_the_file() {
    var replacers = lines(90, i -> "r%d: {valeur: 2, remplace: a}".formatted(i));
    var users = lines(1_000, i -> "u%d: a + a\n# %s".formatted(i, "\n#".repeat(100)));
    assertThat(codesOfLast("a: 1\n" + replacers + users, 1)).containsExactly(COMPUTED);
  }

  @Test
  void a_chain_of_rules_written_backwards_is_read_or_refused() {
    var chain = lines(4_000, i -> "r%d: r%d * 1".formatted(i, i + 1)) + "r4000: 1\n";
    assertThat(codesOfLast(chain, 1))
        .isSubsetOf("calcul-trop-profond", "regles-trop-imbriquees", COMPUTED);
  }

  @Test
  void an_infinite_number_is_refused() {
    assertThat(codes("a: 1e999", Options.STANDARD)).containsExactly("nombre-trop-grand");
    assertThat(codes("a: {valeur: -1e999, arrondi: oui}", Options.STANDARD))
        .containsExactly("nombre-trop-grand");
  }

  @Test
  void thousands_of_marks_are_compiled_at_once() {
    var marks =
        lines(
            20,
            i ->
                "r%d: {somme: %s}"
                    .formatted(
                        i,
                        list(
                            900,
                            j -> "{valeur: 1, variable manquante: n%d}".formatted(i * 900 + j))));
    assertThat(codesOfLast(marks, 1)).containsExactly(COMPUTED);
  }

  @Test
  void thousands_of_children_of_one_tangled_parent_are_read_at_once() {
    var leaves = lines(400, i -> "b%d: 1".formatted(i));
    var tangle = lines(400, i -> "t%d: {somme: %s}".formatted(i, list(400, j -> "b" + j)));
    var parent = "s: {somme: %s}\na: s > 1\n".formatted(list(400, i -> "t" + i));
    var children = lines(3_000, i -> "a . c%d: 1".formatted(i));
    assertThat(codesOfLast(leaves + tangle + parent + children, 1)).containsExactly(COMPUTED);
  }
}
