package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RulePackages;
import fr.prevenance.rules.RuleSource;
import java.util.List;

/**
 * Rules not yet read.
 *
 * @param packages where they may import from
 */
record RuleFiles(List<RuleSource> sources, RulePackages packages) {
  static final RuleFiles NONE = new RuleFiles(List.of(), RulePackages.NONE);

  RuleFiles {
    sources = List.copyOf(sources);
  }

  /** Rules that stand alone: whoever sends them chooses no file of ours. */
  static RuleFiles inline(RuleSource source) {
    return new RuleFiles(List.of(source), RulePackages.NONE);
  }

  RuleBook read(Options options) throws RuleBookException {
    return RuleBook.read(sources, options, packages);
  }

  /** Characters, packages apart. */
  long size() {
    return sources.stream().mapToLong(source -> source.text().length()).sum();
  }
}
