package fr.prevenance.bench.rules;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The npm engine on the same rules and situations. */
record PeerRun(Peer peer) {
  private static final int HOUSEHOLDS = 500;
  private static final PeerRules SOCIAL =
      new PeerRules(
          Map.of("model", SocialModel.PACKAGE), SocialModel.ASKED, SocialModel.situations());

  void round(Rates rates) throws IOException, NoPeer {
    for (var set : RuleSet.ALL) {
      rates.add(set.name(), peer.rate(rules(set), "situations", 4, 4));
    }
    rates.add(Line.NET_SALARY, peer.rate(SOCIAL, "situations", 5, 5));
    rates.add(Line.PARSING, peer.rate(rules(RuleSet.HEATING), "parsing", 3, 3));
    rates.add(Line.PARSING_SOCIAL, peer.rate(SOCIAL, "parsing", 4, 6));
  }

  /** The first answers that differ between engines: then nothing can be compared. */
  List<String> differences(SocialModel social) throws IOException, NoPeer, RuleBookException {
    var found = new ArrayList<String>();
    for (var set : RuleSet.ALL) {
      difference(set).ifPresent(found::add);
      GeneratedCode.difference(set, HOUSEHOLDS).ifPresent(found::add);
    }
    difference(social.read(), SOCIAL).ifPresent(found::add);
    return found;
  }

  private static PeerRules rules(RuleSet set) {
    return PeerRules.of(Households.draw(set, HOUSEHOLDS));
  }

  private Optional<String> difference(RuleSet set) throws IOException, NoPeer, RuleBookException {
    var written = difference(set.read(Options.COMPATIBLE), rules(set));
    return written.isPresent() ? written : strictDifference(set);
  }

  private Optional<String> strictDifference(RuleSet set) throws IOException, NoPeer {
    var answers = peer.answers(rules(set));
    var book = set.read(Options.STANDARD);
    int next = 0;
    for (var situation : Households.draw(set, HOUSEHOLDS).situations()) {
      var evaluation = book.evaluate(set.asked(), situation);
      var difference = SameAnswers.difference(evaluation, answers.get(next++));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> difference(RuleBook book, PeerRules rules)
      throws IOException, NoPeer, RuleBookException {
    var answers = peer.answers(rules);
    int next = 0;
    for (var situation : rules.situations()) {
      var evaluation = book.scenario(Households.DAY, situation).evaluate(rules.asked());
      var difference = SameAnswers.difference(evaluation, answers.get(next++));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }
}
