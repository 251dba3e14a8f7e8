package fr.prevenance.packs;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.RuleIssue;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.Situation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code regles.publicodes}: the rules, and where each is written. */
record RulesFile(String file, String text, RuleBook book) {
  static final String NAME = "regles.publicodes";

  private static final String SEPARATOR = " . ";

  static Optional<RulesFile> read(PackFolder folder) {
    return folder.read(NAME).flatMap(text -> read(folder, text));
  }

  private static Optional<RulesFile> read(PackFolder folder, String text) {
    String file = folder.label(NAME);
    try {
      RuleBook book = RuleBook.read(List.of(new RuleSource(file, text)));
      return Optional.of(new RulesFile(file, text, book));
    } catch (RuleBookException e) {
      e.issues().stream().map(RulesFile::issue).forEach(folder.issues());
      return Optional.empty();
    }
  }

  private static PackIssue issue(RuleIssue issue) {
    String message = issue.message() + "\n" + issue.excerpt();
    return new PackIssue(issue.code(), issue.file(), issue.line(), message, issue.mend());
  }

  /** A name that no rule bears. */
  static PackIssue unknown(Section section, String key, String rule, RuleBook book) {
    return section.issue(
        key,
        "règle-introuvable",
        "La règle « " + rule + " » n'existe pas dans " + NAME + ".",
        Spelling.suggestion(rule, book.names()));
  }

  boolean has(String rule) {
    return book.find(rule).isPresent();
  }

  /** What a rule comes to when nothing is known. */
  Evaluation unanswered(String rule, LocalDate date) {
    return book.evaluate(rule, new Situation(date, Map.of()));
  }

  /** Rules whose value only an answer can give, defaults included: the facts the rules ask for. */
  List<String> asked(LocalDate date) {
    Set<String> parents = parents();
    return book.names().stream()
        .filter(rule -> !(parents.contains(rule) && isWithoutQuestion(rule)))
        .filter(rule -> asksItself(rule, date))
        .toList();
  }

  private boolean asksItself(String rule, LocalDate date) {
    return unanswered(rule, date) instanceof Evaluation.Computed computed
        && computed.missing().contains(rule);
  }

  private boolean isWithoutQuestion(String rule) {
    return book.find(rule).flatMap(RuleInfo::question).isEmpty();
  }

  /** What stands before a separator in a name. */
  private Set<String> parents() {
    Set<String> parents = new HashSet<>();
    for (String name : book.names()) {
      for (int at = name.indexOf(SEPARATOR); at >= 0; at = name.indexOf(SEPARATOR, at + 1)) {
        parents.add(name.substring(0, at));
      }
    }
    return parents;
  }

  /** 1-based line where a rule is written; 1 when it is nested in another. */
  int line(String rule) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(rule + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
