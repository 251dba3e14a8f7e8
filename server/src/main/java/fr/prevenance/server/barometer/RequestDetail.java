package fr.prevenance.server.barometer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a request was received.
 *
 * @param isInTime whether it was granted by the day that its accusé de réception promises
 * @param isOnline whether the person confirmed it alone, or with an agent
 */
public record RequestDetail(Receipt receipt, boolean isInTime, boolean isOnline) {

  /** What became of the accusé de réception. */
  public enum Receipt {
    WITHIN_A_DAY("accusé dans le jour"),
    LATER("accusé plus tard"),
    BY_POST("accusé à poster"),
    NONE("sans accusé");

    private final String word;

    Receipt(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private static final String IN_TIME = ", dans le délai";
  private static final String ONLINE = ", en ligne";

  /** As it is stored. */
  public String word() {
    return receipt.word() + (isInTime ? IN_TIME : "") + (isOnline ? ONLINE : "");
  }

  /** Every one there may be. */
  public static List<RequestDetail> all() {
    return Arrays.stream(Receipt.values())
        .flatMap(receipt ->
            Stream.of(false, true)
                .flatMap(isInTime ->
                    Stream.of(false, true)
                        .map(isOnline -> new RequestDetail(receipt, isInTime, isOnline))))
        .toList();
  }
}
