package fr.prevenance.bench.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code bench/rules [ROUNDS]}: the rules engine beside the one of npm. Prints the table of {@code
 * docs/measures.md}; without Node, without npm or with other answers than npm's, no ratio.
 */
public final class Rules {
  private final Path folder;
  private final int rounds;

  private Rules(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  /**
   * @param arguments folder of the project, then how many rounds (3)
   */
  public static void main(String[] arguments) throws Exception {
    var project = Path.of(arguments[0]).toAbsolutePath();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var run = new Rules(project.resolve("bench/target"), rounds);
    try {
      run.beside(new PeerRun(new Peer(PeerPackages.fetched(project))));
    } catch (NoPeer reason) {
      run.alone("the npm engine cannot be measured: " + reason.getMessage());
    }
  }

  private void beside(PeerRun peer) throws Exception {
    var social = new SocialModel(peer.peer().rules(SocialModel.PACKAGE));
    var file = Files.writeString(folder.resolve("modele-social.json"), social.rules());
    var differences = peer.differences(social);
    var rates = new Rates();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("Round %d of %d%n", round, rounds);
      peer.round(rates);
      ours(Optional.of(file)).round(rates);
    }
    differences.forEach(one -> warn("the answers differ: " + one));
    new RatioTable(rates, rounds, differences.isEmpty()).print();
  }

  private void alone(String reason) throws Exception {
    var rates = new Rates();
    ours(Optional.empty()).round(rates);
    warn(reason);
    new RatioTable(rates, 1, false).print();
  }

  private JavaRun ours(Optional<Path> social) {
    return new JavaRun(folder.resolve("jmh.log"), social);
  }

  private static void warn(String reason) {
    var message = "*** NO RATIO: " + reason + " ***";
    List.of(System.out, System.err).forEach(out -> out.println(message + "\n"));
  }
}
