package fr.prevenance.server.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what one file gives. */
final class Reading {
  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r]+| {2,}");
  private static final int MOST_FAULTS = 10_000;
  private static final int MOST_DROPPED = 200;
  private static final int LONGEST_NAME = 100;

  private final Set<String> wanted;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> dropped = new LinkedHashSet<>();
  private int rowsRead;
  private int rowsRefused;
  private boolean isRefused;

  Reading(Set<String> wanted) {
    this.wanted = Set.copyOf(wanted);
  }

  Set<String> wanted() {
    return wanted;
  }

  /** Keeps a row, unless a text of it is spoilt. */
  void row(int line, Map<String, String> values, String fingerprint) {
    var spoilt = new ArrayList<Fault>();
    var kept = new HashMap<String, String>();
    values.forEach((column, value) -> {
      Spoilage.of(value).ifPresent(spoilage -> spoilt.add(spoilage.fault(line, column)));
      if (!value.isBlank()) {
        kept.put(column, BLANKS.matcher(value.strip()).replaceAll(" "));
      }
    });
    if (spoilt.isEmpty()) {
      rowsRead++;
      rows.add(new SourceRow(line, kept, fingerprint));
    } else {
      refuseRow(spoilt);
    }
  }

  /** Refuses a row as a whole. */
  void refuseRow(int line, String code, String reason, String mend) {
    refuseRow(List.of(new Fault(line, "", code, reason, mend)));
  }

  void refuseRow(List<Fault> rowFaults) {
    rowsRead++;
    rowsRefused++;
    rowFaults.forEach(this::add);
  }

  void refuseFile(String code, String reason, String mend) {
    refuseFile(new Fault(0, "", code, reason, mend));
  }

  void refuseFile(Fault fault) {
    isRefused = true;
    rows.clear();
    dropped.clear();
    add(fault);
  }

  /** Names a column that nobody asked for; a name is not trusted either. */
  void drop(String column) {
    if (dropped.size() < MOST_DROPPED) {
      var name = column.replaceAll("\\p{Cntrl}", " ").strip();
      dropped.add(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }
  }

  SourceContent content() {
    return new SourceContent(
        rowsRead,
        List.copyOf(rows),
        rowsRefused,
        List.copyOf(faults),
        Set.copyOf(dropped),
        isRefused);
  }

  private void add(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }
}
