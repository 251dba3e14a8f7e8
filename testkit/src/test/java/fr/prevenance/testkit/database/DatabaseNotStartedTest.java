package fr.prevenance.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseNotStartedTest {

  @ParameterizedTest
  @CsvSource({
    "initdb: could not write: No space left on device, le disque est plein",
    "initdb: could not create: Permission denied, accès refusé",
    "unshare: unshare failed: Operation not permitted, Lancez la commande sous un compte ordinaire"
  })
  void what_the_program_printed_is_told_with_a_way_out(String output, String told) {
    assertThat(DatabaseNotStarted.afterOutput("initdb", Path.of("/données"), output))
        .hasMessageContaining(told)
        .hasMessageContaining("/données")
        .hasMessageContaining(output);
  }
}
