package fr.prevenance.server.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused configuration as one message instead of a stack trace. */
final class ConfigurationRefusedAnalyzer extends AbstractFailureAnalyzer<ConfigurationRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationRefused refusal) {
    var faults = String.join(System.lineSeparator() + "  - ", refusal.problems());
    return new FailureAnalysis(
        "La configuration est refusée :" + System.lineSeparator() + "  - " + faults,
        "Corrigez les points ci-dessus, puis relancez.",
        refusal);
  }
}
