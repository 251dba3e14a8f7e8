package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Delivery.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Faults of one row, all of them. */
final class RowFaults {
  private final int line;
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean areFatal;

  RowFaults(int line) {
    this.line = line;
  }

  /** A fault that refuses the row. */
  void refuse(String column, String code, String reason, String mend) {
    areFatal = true;
    notice(column, code, reason, mend);
  }

  /** A fault that costs one detail and leaves the row. */
  void notice(String column, String code, String reason, String mend) {
    refusals.add(new Refusal(line, column, code, reason, mend));
  }

  boolean areFatal() {
    return areFatal;
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
