package fr.prevenance.server.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A partner's file after the door, in memory only.
 *
 * @param rows the good rows; nothing of them is lost because others are refused
 * @param droppedColumns columns that no right asked for: never read further
 */
public record Delivery(
    UUID id,
    Agreement agreement,
    Provenance provenance,
    List<Row> rows,
    List<Refusal> refusals,
    Set<String> droppedColumns) {

  /**
   * A refused row; holds no value of it.
   *
   * @param code stable, such as {@code date-impossible}
   * @param reason in French, without the value
   * @param mend what the partner must do
   */
  public record Refusal(int line, String column, String code, String reason, String mend) {}
}
