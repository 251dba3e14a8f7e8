package fr.prevenance.cli.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.packs.CaseResult;
import fr.prevenance.packs.FrenchDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One example replayed: what it states beside what came out.
 *
 * @param deciding the first condition that does not hold; only where the two differ
 * @param differences what the example states and did not come out
 * @param calculation as written in the example; only where the two differ
 * @param explanation why, in French; only where the two differ
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TriedCase(
    String description,
    LocalDate date,
    boolean passed,
    Verdict expected,
    Verdict obtained,
    Optional<String> deciding,
    List<String> differences,
    Optional<String> calculation,
    Optional<String> explanation) {

  /**
   * @param amount in cents
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Verdict(String outcome, Optional<Long> amount, Optional<String> certainty) {}

  static TriedCase of(CaseResult result) {
    var example = result.example();
    return new TriedCase(
        example.description(),
        example.date(),
        result.passed(),
        new Verdict(example.expected(), example.amount(), example.certainty()),
        new Verdict(result.obtained(), result.amount(), result.certainty()),
        result.passed() ? Optional.empty() : result.deciding(),
        result.differences(),
        result.passed() ? Optional.empty() : example.calculation(),
        result.passed() ? Optional.empty() : Optional.of(result.explanation()));
  }

  String text() {
    String line = "%s %s (%s)%n".formatted(passed ? "✓" : "✗", description, FrenchDate.text(date));
    return line + explanation.map(this::comparison).orElse("");
  }

  private String comparison(String reasons) {
    return row("", "attendu", "obtenu")
        + row("issue", expected.outcome(), obtained.outcome())
        + row("montant", euros(expected.amount()), euros(obtained.amount()))
        + row("certitude", expected.certainty().orElse("—"), obtained.certainty().orElse("—"))
        + differences.stream().map("    %s%n"::formatted).collect(Collectors.joining())
        + calculation.map("    calcul posé : %s%n"::formatted).orElse("")
        + deciding.map("%n    Ce qui décide : %s%n"::formatted).orElse("")
        + "%n%s%n".formatted(reasons.stripTrailing().indent(4).stripTrailing());
  }

  private static String row(String what, String left, String right) {
    return "    %-10s %-16s %s".formatted(what, left, right).stripTrailing() + "%n".formatted();
  }

  private static String euros(Optional<Long> cents) {
    return cents.map(value -> "%d,%02d €".formatted(value / 100, value % 100)).orElse("—");
  }
}
