package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlLinesTest {
  private final List<PackIssue> issues = new ArrayList<>();

  private YamlDocument document(String text, int offset) {
    return YamlParser.parse("essai.yaml", text, offset, issues::add).orElseThrow();
  }

  private YamlDocument document(String text) {
    return document(text, 0);
  }

  @Test
  void a_key_stands_where_it_is_written_not_where_its_value_begins() {
    assertThat(document("titre: un\nservice:\n\n  nom: deux\n").line("/service")).isEqualTo(2);
  }

  @Test
  void an_item_stands_where_it_begins() {
    assertThat(document("cas:\n  - nom: un\n\n  - nom: deux\n").line("/cas/1/nom")).isEqualTo(4);
  }

  @Test
  void what_is_not_written_stands_at_the_nearest_key_around_it() {
    YamlDocument document = document("titre: un\nservice:\n  nom: deux\n");
    assertThat(document.line("/service/téléphone")).isEqualTo(2);
    assertThat(document.line("/service/nom/3")).isEqualTo(3);
    assertThat(document.line("/courbes")).isEqualTo(1);
  }

  @Test
  void an_item_beyond_the_last_stands_at_its_list() {
    assertThat(document("titre: un\ncas:\n  - un\n").line("/cas/7")).isEqualTo(2);
  }

  @Test
  void a_key_with_a_slash_is_found_by_its_pointer() {
    String pointer = YamlDocument.child("/unités", "€/mois ~ net");
    assertThat(document("unités:\n  €: 1\n  €/mois ~ net: 2\n").line(pointer)).isEqualTo(3);
  }

  @Test
  void lines_before_the_text_count() {
    assertThat(document("sujet: un\n", 1).line("/sujet")).isEqualTo(2);
  }

  @Test
  void of_a_key_written_several_times_each_is_told_with_the_one_before() {
    document("a: 1\nb: 2\na: 3\na: 4\n");
    assertThat(issues)
        .extracting(PackIssue::code, PackIssue::line, issue -> line(issue.message()))
        .containsExactly(tuple("clé-en-double", 3, "1"), tuple("clé-en-double", 4, "3"));
  }

  private static String line(String message) {
    return message.replaceAll(".*ligne (\\d+).*", "$1");
  }
}
