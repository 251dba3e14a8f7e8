package fr.prevenance.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InseeDeathRowsTest {
  private static final String DEAD =
      "%-80s%s%s%s%-30s%-30s%s%s%-10s"
          .formatted(
              "L'EXEMPLE*ZOÉ MARIE/",
              "2",
              "19410009",
              "2A004",
              "AJACCIO",
              "",
              "20250102",
              "01901",
              "17");

  @Test
  void a_line_gives_the_five_traits() {
    assertThat(read(DEAD + "\n").rows().getFirst().values())
        .containsEntry("nom de naissance", "L'EXEMPLE")
        .containsEntry("prénoms", "ZOÉ MARIE")
        .containsEntry("sexe", "2")
        .containsEntry("date de naissance", "19410009")
        .containsEntry("lieu de naissance", "2A004")
        .hasSize(5);
  }

  @Test
  void what_is_not_needed_of_the_act_is_named_as_dropped() {
    assertThat(read(DEAD).droppedColumns())
        .contains("date de décès", "numéro de l’acte")
        .hasSize(5);
  }

  @Test
  void a_line_without_blanks_at_its_end_is_good() {
    assertThat(read(DEAD.stripTrailing()).rows()).hasSize(1);
  }

  @Test
  void a_line_of_another_width_is_refused_and_the_others_are_kept() {
    var content = read(DEAD + "\n" + DEAD.substring(20) + "\n" + DEAD + "\n");
    assertThat(content.faults()).extracting(Fault::code).containsExactly("largeur");
    assertThat(content.rows()).extracting(SourceRow::line).containsExactly(1, 3);
  }

  @Test
  void names_without_star_are_refused() {
    assertThat(read(DEAD.replace('*', ' ')).faults())
        .extracting(Fault::code)
        .containsExactly("noms");
  }

  private static SourceContent read(String text) {
    return SourceReader.read(
        text.getBytes(StandardCharsets.ISO_8859_1), new FileFormat.InseeDeaths(), Set.of());
  }
}
