package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescribePopulationTest {
  private static final String YAML =
      """
      titre: Familles de Clairbourg
      détention: propre
      origine: fictive
      traitement:
        responsable: Commune de Clairbourg
        finalité: informer
        droits: [allocations-familiales]
        base publiée: Données fictives
      reçu: 15/10/2025
      expire: 31/12/2999
      date de référence: 01/10/2025
      format: csv
      personnes:
        faits:
          - {nom: personne . date de naissance, source: CNAF, certifiée: oui}
          - {nom: personne . rémunération nette sur six mois, source: CNAF}
      groupes:
        famille:
          faits:
            - {nom: famille . territoire, source: CNAF}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void deliver() throws IOException {
    write("dataset.yaml", YAML);
    write(
        "personnes/a.csv",
        """
        id,grappe,date_de_naissance,remuneration_nette_sur_six_mois
        1,7,1980-01-31,120050
        2,7,2015-02-28,
        """);
    write("famille/a.csv", "id,grappe,territoire\n10,7,métropole\n");
    write(
        "appartenances/famille/a.csv",
        """
        grappe,personne,groupe,role,rang,part,principal
        7,1,10,parent,1,1,oui
        7,2,10,enfant,2,0.5,oui
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private CommandRun describe(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "population";
    arguments[1] = "describe";
    arguments[2] = folder.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void a_dataset_is_told_with_its_law_its_tables_and_what_lacks() {
    CommandRun run = describe();

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().replace('\u00A0', ' ').replace('\u202F', ' '))
        .isEqualTo(
            """
            Familles de Clairbourg
              Données        propres, fictives
              Responsable    Commune de Clairbourg
              Finalité       informer
              Droits         allocations-familiales
              Base publiée   Données fictives
              Reçu le        15 octobre 2025
              Expire le      31 décembre 2999
              Parle du       1er octobre 2025

            personne : 2 lignes
              personne . date de naissance (date)
                état civil ; de CNAF, certifiée
                inconnue 0,0 % ; non applicable 0,0 % ; environ 2 valeurs ; du 31 janvier 1980 au 28 février 2015
              personne . rémunération nette sur six mois (nombre, en €/mois)
                mois M-6 à M-1 ; de CNAF
                inconnue 50,0 % ; non applicable 0,0 % ; environ 1 valeur ; de 1 200,50 €/mois à 1 200,50 €/mois

            famille : 1 ligne
              famille . territoire (texte)
                jour de l’extraction ; de CNAF
                inconnue 0,0 % ; non applicable 0,0 % ; environ 1 valeur

            appartenances, famille : 2 lignes
              principales 100,0 % ; parts partielles 50,0 %
              rôles : enfant 50,0 % ; parent 50,0 %
            """);
  }

  @Test
  void a_program_may_read_it() {
    JsonNode sheet = JsonMapper.shared().readTree(describe("--json").out());

    assertThat(sheet.at("/processing/purpose").asString()).isEqualTo("informer");
    assertThat(sheet.at("/expiresOn").asString()).isEqualTo("2999-12-31");
    assertThat(sheet.at("/entities/0/rows").asLong()).isEqualTo(2);
    JsonNode pay = sheet.at("/entities/0/facts/1");
    assertThat(pay.at("/unit").asString()).isEqualTo("€/mois");
    assertThat(pay.at("/missing").asLong()).isEqualTo(1);
    assertThat(pay.at("/min").asDouble()).isEqualTo(1200.5);
    assertThat(sheet.at("/memberships/0/roles/enfant").asLong()).isEqualTo(1);
  }

  @Test
  void expired_data_are_not_described() throws IOException {
    write("dataset.yaml", YAML.replace("31/12/2999", "15/10/2026"));

    CommandRun run = describe();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            """
            dataset.yaml : Ces données ont expiré le 15/10/2026 : elles ne se lisent plus. [données-expirées]
              → Détruisez le dossier et demandez une nouvelle livraison ; l'échéance ne se repousse pas.
            1 défaut.
            """);
  }

  @Test
  void a_folder_that_is_no_dataset_is_refused() {
    CommandRun run = CommandRun.of("population", "describe", folder.resolve("absent").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("n'a pas de fichier dataset.yaml.", "1 défaut.");
  }

  @Test
  void a_row_that_cannot_be_is_found() throws IOException {
    write(
        "appartenances/famille/a.csv",
        "grappe,personne,groupe,role,rang,part,principal\n7,9,10,parent,1,1,oui\n");

    CommandRun run = describe();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "appartenances/famille/a.csv, enregistrement 1, personne 9 : L'identifiant 9 n'est pas dans");
  }

  @Test
  void too_little_memory_is_the_environments_fault() throws IOException {
    CommandRun run = describe("--memory", "1");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("La mémoire ou le disque ne suffit pas");
  }
}
