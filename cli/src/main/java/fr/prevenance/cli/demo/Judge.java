package fr.prevenance.cli.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what the chain found with what the territory knows to be true, person by person. */
final class Judge {
  private final DemoFolder folder;
  private final Ledger ledger;
  private final Map<String, Set<String>> detected = new HashMap<>();

  Judge(DemoFolder folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** Notes who was found, before people act and some of their data are destroyed. */
  void noteDetected() throws SQLException {
    for (String right : Demonstration.RIGHTS) {
      detected.put(right, ledger.detected(right));
    }
  }

  /** The verdict on each right. */
  Map<String, RightReport> judge(List<ReceivedMessage> received) throws IOException, SQLException {
    Map<String, RightReport> reports = new LinkedHashMap<>();
    for (String right : Demonstration.RIGHTS) {
      reports.put(right, judge(right, received));
    }
    return reports;
  }

  private RightReport judge(String right, List<ReceivedMessage> received)
      throws IOException, SQLException {
    List<TruthRow> truth = TruthRow.read(folder.truth(), right);
    Set<String> expected = new HashSet<>();
    Map<String, Integer> excluded = new TreeMap<>();
    for (TruthRow row : truth) {
      row.exclusion()
          .ifPresentOrElse(
              reason -> excluded.merge(reason, 1, Integer::sum), () -> expected.add(row.email()));
    }
    Set<String> found = detected.getOrDefault(right, Set.of());
    return new RightReport(
        expected.size(),
        found.size(),
        without(found, expected),
        without(expected, found),
        excluded,
        ledger.sent(right),
        delivered(right, received),
        ledger.passed(right, "confirmée"),
        ledger.passed(right, "renoncée"),
        ledger.passed(right, "opposée"),
        ledger.passed(right, "attribuée"));
  }

  private static int without(Set<String> these, Set<String> those) {
    return (int) these.stream().filter(element -> !those.contains(element)).count();
  }

  private int delivered(String right, List<ReceivedMessage> received) throws SQLException {
    Set<String> codes = ledger.codes(right);
    return (int) received.stream().filter(message -> codes.contains(message.code())).count();
  }
}
