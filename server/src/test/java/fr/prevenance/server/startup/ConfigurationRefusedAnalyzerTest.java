package fr.prevenance.server.startup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationRefusedAnalyzerTest {

  @Test
  void every_fault_is_told_in_one_message() {
    var refusal = new ConfigurationRefused(List.of("Premier point.", "Second point."));
    var failure = new IllegalStateException("bean", refusal);
    assertThat(requireNonNull(new ConfigurationRefusedAnalyzer().analyze(failure)).getDescription())
        .isEqualToNormalizingNewlines(
            """
            La configuration est refusée :
              - Premier point.
              - Second point.\
            """);
  }
}
