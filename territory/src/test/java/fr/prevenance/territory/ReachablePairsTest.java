package fr.prevenance.territory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.WrittenTerritory.Line;
import fr.prevenance.territory.person.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a chain needs to find an entitled person is in the files; what excludes them is, too. */
class ReachablePairsTest {
  @TempDir private static Path folder;
  private static WrittenTerritory written;
  private static Map<String, Line> households;
  private static Map<String, Line> students;
  private static Map<String, JsonNode> titles;
  private static Map<String, List<JsonNode>> contracts;
  private static Map<String, List<JsonNode>> grants;

  @BeforeAll
  static void write() throws IOException {
    written = WrittenTerritory.of(4_000, 5, folder);
    households = byKey(written.delivery("energie", "foyers-fiscaux.csv"), "reference_avis");
    students = byKey(written.delivery("crous", "inscriptions.csv"), "ine");
    contracts = byHolder(written.delivery("energie", "points-de-livraison.json"), "titulaire");
    grants = byHolder(written.delivery("crous", "statuts-boursiers.json"), "identite");
    titles = new HashMap<>();
    WrittenTerritory.json(written.delivery("caf", "titres.json"))
        .forEach(title -> titles.put(title.path("numero").asString(), title));
  }

  @Test
  void the_amount_of_a_cheque_follows_from_the_files_alone() throws IOException {
    for (Line pair : reachable("cheque-energie.csv")) {
      Line household = household(pair);
      assertThat(euros(household) * 100L)
          .as(pair.get("personne"))
          .isEqualTo(Long.parseLong(pair.get("montant_centimes")));
    }
  }

  @Test
  void the_contract_of_a_cheque_can_be_joined_and_is_of_a_main_home() throws IOException {
    for (Line pair : reachable("cheque-energie.csv")) {
      assertThat(contracts.get(key(pair)))
          .as(pair.get("personne"))
          .isNotNull()
          .anyMatch(contract -> contract.path("residence_principale").asBoolean());
    }
  }

  @Test
  void the_mailbox_of_whoever_gets_a_cheque_is_in_the_tax_file() throws IOException {
    for (Line pair : reachable("cheque-energie.csv")) {
      assertThat(household(pair).fields().values()).contains(pair.get("courriel"));
    }
  }

  @Test
  void a_student_to_reach_is_enrolled_and_has_a_mailbox() throws IOException {
    for (Line pair : reachable("repas-crous-1-euro.csv")) {
      assertThat(requireNonNull(students.get(pair.get("dossier"))).fields())
          .containsEntry("inscrit_superieur", "oui")
          .containsEntry("courriel", pair.get("courriel"));
    }
  }

  @Test
  void a_student_to_reach_is_known_to_the_scholarship_base() throws IOException {
    for (Line pair : reachable("repas-crous-1-euro.csv")) {
      assertThat(grants).as(pair.get("personne")).containsKey(key(pair));
    }
  }

  @Test
  void a_title_to_serve_names_a_pension_that_runs() throws IOException {
    for (Line pair : reachable("intermediation-pension-alimentaire.csv")) {
      JsonNode title = requireNonNull(titles.get(pair.get("dossier")));
      assertThat(title.path("montant").asDouble()).isPositive();
      assertThat(title.path("pension_due").asBoolean()).isTrue();
    }
  }

  @Test
  void a_damaged_case_cannot_be_read_whole() throws IOException {
    for (Line pair : excluded("cheque-energie.csv", "refusedRow")) {
      @Nullable Line household = households.get(pair.get("dossier"));
      boolean isSound =
          household != null
              && household.get("rfr").matches("\\d+")
              && !household.get("date_naissance_1").startsWith("31/02")
              && contracts.containsKey(key(pair));
      assertThat(isSound).as(pair.get("personne")).isFalse();
    }
  }

  @Test
  void ambiguous_people_are_namesakes_or_born_abroad_on_a_default_date() throws IOException {
    List<Line> ambiguous = excluded("cheque-energie.csv", "ambiguousIdentity");
    assertThat(ambiguous).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ambiguous)
        .allSatisfy(pair ->
            assertThat(
                    isDefaultBirth(pair)
                        || contracts.getOrDefault(key(pair), List.of()).size() == 2)
                .isTrue());
  }

  private static boolean isDefaultBirth(Line pair) {
    return pair.get("lieu_naissance").startsWith("99")
        && pair.get("date_naissance").matches("\\d{4}-(01-01|12-31)");
  }

  @Test
  void an_unreachable_person_has_no_mailbox_in_the_files() throws IOException {
    for (Line pair : excluded("cheque-energie.csv", "unreachable")) {
      assertThat(household(pair).fields())
          .containsEntry("courriel_1", "")
          .containsEntry("courriel_2", "");
    }
  }

  /** The scale in plain decimal arithmetic: another hand than the truth's. */
  private static int euros(Line household) {
    double people = Integer.parseInt(household.get("nombre_personnes"));
    double counted = people - Integer.parseInt(household.get("enfants_alternes")) * 0.5;
    double units = 1 + 0.5 * Math.clamp(counted - 1, 0, 1) + 0.3 * Math.max(counted - 2, 0);
    double income = Integer.parseInt(household.get("rfr")) / units + 1e-9;
    int band = income < 5_700 ? 0 : income < 6_800 ? 1 : income < 7_850 ? 2 : 3;
    int size = units == 1 ? 0 : units < 2 - 1e-9 ? 1 : 2;
    int[][] scale = {{194, 146, 98, 48}, {240, 176, 113, 63}, {277, 202, 126, 76}};
    return income < 11_000 ? scale[size][band] : 0;
  }

  private static Line household(Line pair) {
    return requireNonNull(households.get(pair.get("dossier")), pair.get("personne"));
  }

  private static List<Line> reachable(String file) throws IOException {
    return excluded(file, "");
  }

  private static List<Line> excluded(String file, String reason) throws IOException {
    List<Line> pairs = new ArrayList<>();
    for (Line pair : written.truth(file)) {
      if (pair.get("exclusion").equals(reason)) {
        pairs.add(pair);
      }
    }
    assertThat(pairs).isNotEmpty();
    return pairs;
  }

  private static Map<String, Line> byKey(Path path, String column) throws IOException {
    Map<String, Line> lines = new HashMap<>();
    WrittenTerritory.csv(path).forEach(line -> lines.put(line.get(column), line));
    return lines;
  }

  private static Map<String, List<JsonNode>> byHolder(Path path, String member) {
    Map<String, List<JsonNode>> objects = new HashMap<>();
    for (JsonNode object : WrittenTerritory.json(path)) {
      JsonNode holder = object.path(member);
      String key =
          key(
              holder.path("nom_naissance").asString(""),
              holder.path("prenoms").asString(""),
              holder.path("date_naissance").asString(""));
      List<JsonNode> known = objects.computeIfAbsent(key, _ -> new ArrayList<>());
      if (!known.contains(object)) {
        known.add(object);
      }
    }
    return objects;
  }

  private static String key(Line pair) {
    return key(pair.get("nom_naissance"), pair.get("prenoms"), pair.get("date_naissance"));
  }

  /** Birth name and start of the first given name, however they are written, and birth date. */
  private static String key(String name, String givenNames, String date) {
    String words = PlainText.capitals(name).replaceAll("[^A-Z]+", " ");
    String spelt = words.replaceAll("\\bST(E?)\\b", "SAINT$1").replace(" ", "");
    String given = PlainText.letters(givenNames);
    return spelt + '*' + given.substring(0, Math.min(3, given.length())) + '*' + date;
  }
}
