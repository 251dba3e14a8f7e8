package fr.prevenance.cli.rights;

import fr.prevenance.rules.Coverage.Branch;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of a right's rules its examples exercise.
 *
 * @param percent of branches taken, rounded down: 100 only when none is left
 * @param unreached branches that no example takes, in the order of the file
 */
record BranchReport(int taken, int total, int percent, List<Unreached> unreached) {
  BranchReport {
    unreached = List.copyOf(unreached);
  }

  /**
   * @param line of the rule in the file
   * @param branch which way the rule may go, in French
   */
  record Unreached(String rule, String file, int line, String branch) {}

  static BranchReport of(List<Branch> branches) {
    int total = branches.size();
    List<Unreached> unreached =
        branches.stream()
            .filter(branch -> !branch.taken())
            .map(branch ->
                new Unreached(branch.rule(), branch.file(), branch.line(), branch.words()))
            .toList();
    int taken = total - unreached.size();
    return new BranchReport(taken, total, total == 0 ? 100 : 100 * taken / total, unreached);
  }

  String summary() {
    return "%d\u00A0%% des branches (%d sur %d)".formatted(percent, taken, total);
  }

  /**
   * One line for each branch that no example takes.
   *
   * @param base folder that the files lie in
   */
  String list(Path base) {
    return unreached.stream()
        .map(branch ->
            "    %s:%d : « %s », %s%n"
                .formatted(
                    base.resolve(branch.file()), branch.line(), branch.rule(), branch.branch()))
        .collect(Collectors.joining());
  }
}
