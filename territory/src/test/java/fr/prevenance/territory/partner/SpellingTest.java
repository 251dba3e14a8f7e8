package fr.prevenance.territory.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.person.PlainText;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellingTest {

  @Property(tries = 300)
  void glued_letters_with_saint_spelt_out_undo_every_spelling(
      @ForAll("names") String name, @ForAll long seed) {
    String spelt = new Spelling(new Dice(seed, "test"), Spelling.ISO).name(name);
    assertThat(normal(spelt)).isEqualTo(normal(name));
  }

  @Example
  void one_name_is_written_in_many_ways() {
    Spelling spelling = new Spelling(new Dice(1, "test"), Spelling.ISO);
    Set<String> spelt = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      spelt.add(spelling.name("Le Gall"));
      spelt.add(spelling.name("Saint-Martin"));
      spelt.add(spelling.name("N'Diaye"));
      spelt.add(spelling.name("Lebœuf"));
    }
    assertThat(spelt)
        .contains("LEGALL", "ST MARTIN", "SAINT-MARTIN", "NDIAYE", "N DIAYE", "LEBOEUF", "LEBŒUF");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "Le Gall",
        "de Saint-Lary",
        "Saint-Martin",
        "Sainte-Croix",
        "d'Hautefeuille",
        "N'Diaye",
        "Aït Ahmed",
        "de La Tour",
        "Müller",
        "Cœuret",
        "Van den Berg",
        "Le Floc'h Dubois");
  }

  private static String normal(String name) {
    String words = PlainText.capitals(name).replaceAll("[^A-Z]+", " ");
    return words.replaceAll("\\bST(E?)\\b", "SAINT$1").replace(" ", "");
  }
}
