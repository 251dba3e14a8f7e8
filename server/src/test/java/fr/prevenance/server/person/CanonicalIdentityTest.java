package fr.prevenance.server.person;

import static fr.prevenance.server.person.IdentityFixture.bornIn;
import static fr.prevenance.server.person.IdentityFixture.identity;
import static fr.prevenance.server.person.IdentityFixture.withoutPlace;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.exchange.Identity;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalIdentityTest {

  @Property
  void usual_spellings_of_one_person_meet(
      @ForAll("names") String name,
      @ForAll("givenNames") String given,
      @ForAll("spellings") Spelling first,
      @ForAll("spellings") Spelling second) {
    var left = identity(first.write(name), first.write(given), "1984-06-15");
    var right = identity(second.write(name), second.write(given), "1984-06-15");

    assertThat(meet(left, right)).isTrue();
  }

  @Property
  void twins_never_meet(@ForAll("names") String name, @ForAll("spellings") Spelling spelling) {
    var left = identity(name, "Emma, Louise", "1984-06-15");
    var right = identity(spelling.write(name), "Jade, Louise", "1984-06-15");

    assertThat(meet(left, right)).isFalse();
  }

  @Test
  void namesakes_of_one_day_born_in_two_places_do_not_meet() {
    var person = identity("Fictif", "Anne", "1984-06-15");

    assertThat(meet(bornIn(person, "75111"), bornIn(person, "75118"))).isFalse();
  }

  @Test
  void a_city_and_its_district_meet() {
    var person = identity("Fictif", "Anne", "1984-06-15");

    assertThat(meet(bornIn(person, "75111"), bornIn(person, "75056"))).isTrue();
    assertThat(meet(bornIn(person, "75056"), bornIn(person, "75111"))).isTrue();
  }

  @Test
  void an_unknown_place_meets_any_place() {
    var person = identity("Fictif", "Anne", "1984-06-15");

    assertThat(meet(person, withoutPlace(person))).isTrue();
    assertThat(meet(withoutPlace(person), person)).isTrue();
    assertThat(meet(withoutPlace(person), withoutPlace(person))).isTrue();
  }

  @Property
  void a_complete_pivot_finds_the_trace_of_any_spelling(
      @ForAll("names") String name,
      @ForAll("givenNames") String given,
      @ForAll("spellings") Spelling spelling) {
    var pivot = identity(name, given, "1984-06-15");
    var sent = withoutPlace(identity(spelling.write(name), spelling.write(given), "1984-06-15"));

    assertThat(canonical(pivot).sought()).contains(canonical(sent).trace());
  }

  @Test
  void its_text_shows_no_trait() {
    assertThat(canonical(identity("Fictif", "Anne", "1984-06-15")).toString())
        .doesNotContainIgnoringCase("fictif")
        .doesNotContain("1984");
  }

  /** How partners write names. */
  private enum Spelling {
    AS_REGISTERED {
      @Override
      String write(String text) {
        return text;
      }
    },
    CAPITALS {
      @Override
      String write(String text) {
        return text.toUpperCase(Locale.ROOT);
      }
    },
    WITHOUT_ACCENTS {
      @Override
      String write(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("œ", "oe");
      }
    },
    DECOMPOSED {
      @Override
      String write(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    },
    BLANKS {
      @Override
      String write(String text) {
        return text.replace('-', ' ').replace("’", " ");
      }
    },
    TYPEWRITER_APOSTROPHE {
      @Override
      String write(String text) {
        return text.replace('’', '\'');
      }
    };

    abstract String write(String text);
  }

  @Provide
  Arbitrary<Spelling> spellings() {
    return Arbitraries.of(Spelling.class);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "Lebœuf",
        "Le Gall",
        "d’Été",
        "Müller",
        "N’Diaye",
        "Saint-Exemple",
        "Aït-Fictif",
        "Noël",
        "De La Fiction",
        "Garçon-Dupré",
        "Ÿ-Exemple");
  }

  @Provide
  Arbitrary<String> givenNames() {
    return Arbitraries.of(
        "Jean-Pierre",
        "Anne",
        "Zoé Inès",
        "Chloé, Œdipe, Noé",
        "Marie-Ève, Lucie",
        "Anne Marie Lou");
  }

  private static boolean meet(Identity kept, Identity sought) {
    return !Collections.disjoint(canonical(kept).kept(), canonical(sought).sought());
  }

  private static CanonicalIdentity canonical(Identity identity) {
    return CanonicalIdentity.of(identity).orElseThrow();
  }
}
