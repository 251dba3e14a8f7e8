package fr.prevenance.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesTest {

  @TempDir Path folder;

  @Test
  void people_are_read_line_by_line() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("identites.jsonl"),
            """
            {"username":"lea.exemple","sub":"pivot-1","given_name":"Léa Zoé","family_name":"D'EXEMPLE","preferred_username":"FICTIVE","gender":"female","birthdate":"1990-02-28","birthplace":"29019","birthcountry":"99100","email":"lea@exemple.test","autre":1}
            {"username":"oumar.exemple","sub":"pivot-2","given_name":"Oumar","family_name":"EXEMPLE","gender":"male","birthdate":"1985-11-03","birthcountry":"99341"}
            """);
    assertThat(FictionalPerson.readAll(file)).containsExactly(Fictional.LEA, Fictional.OUMAR);
  }

  @Test
  void agents_are_read_from_an_array() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("agents.json"),
            """
            [{"username":"anne.agent","given_name":"Anne","usual_name":"AGENT-FICTIF","email":"anne@mairie.test","siret":"21290019500011","roles":["agent","charge-de-campagne"]}]
            """);
    assertThat(FictionalAgent.readAll(file)).containsExactly(Fictional.ANNE);
  }

  @Test
  void a_malformed_line_is_named() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("identites.jsonl"), "{\"username\":\"lea.exemple\"}\n{\"username\":\n");
    assertThatThrownBy(() -> FictionalPerson.readAll(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("identites.jsonl")
        .hasMessageContaining("ligne 2");
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> FictionalAgent.readAll(folder.resolve("agents.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("agents.json");
  }
}
