package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of one rule for many situations: a number and a state for each row.
 *
 * <p>Rows may be written by several threads as long as each has its own.
 */
public final class Column {
  public static final byte VALUE = 0;
  public static final byte NOT_APPLICABLE = 1;
  public static final byte UNDEFINED = 2;
  public static final byte FAILED = 3;

  /** A value of another type or unit than the column: only {@link #value} tells it. */
  public static final byte APART = 4;

  /** What the numbers are. */
  public enum Type {
    NUMBER,
    /** 1 or 0. */
    BOOLEAN,
    /** Days since 1970. */
    DATE,
    /** Positions in the words of the column. */
    TEXT
  }

  private final Type type;
  private final Optional<String> unit;
  private final double[] numbers;
  private final byte[] states;
  private final Map<Integer, Value> apart = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private List<String> words = new ArrayList<>();

  /** All rows undefined. */
  public Column(Type type, Optional<String> unit, int rows) {
    this.type = type;
    this.unit = unit;
    this.numbers = new double[rows];
    this.states = new byte[rows];
    Arrays.fill(states, UNDEFINED);
  }

  public Type type() {
    return type;
  }

  /** Of the numbers; empty when they have none. */
  public Optional<String> unit() {
    return unit;
  }

  /** Rows. */
  public int size() {
    return numbers.length;
  }

  /** One for each row, to be read and written in place; meaningful where the state is a value. */
  public double[] numbers() {
    return numbers;
  }

  /** One for each row, to be read and written in place. */
  public byte[] states() {
    return states;
  }

  /** Of texts, by position. */
  public synchronized List<String> words() {
    return List.copyOf(words);
  }

  /** Takes other words: the numbers are positions in these from now on. */
  public synchronized void words(List<String> others) {
    words = new ArrayList<>(others);
    positions.clear();
  }

  /**
   * A copy of some rows.
   *
   * @param from first row
   * @param to after the last one
   */
  public synchronized Column slice(int from, int to) {
    var slice = new Column(type, unit, to - from);
    System.arraycopy(numbers, from, slice.numbers, 0, to - from);
    System.arraycopy(states, from, slice.states, 0, to - from);
    apart.forEach((row, value) -> {
      if (row >= from && row < to) {
        slice.apart.put(row - from, value);
      }
    });
    slice.failures.addAll(failures);
    slice.words = new ArrayList<>(words);
    return slice;
  }

  /**
   * A copy of some rows, in an order; of rows that hold values, or none.
   *
   * @param rows for each row of the copy, where it is here; negative for an undefined one
   */
  public Column arranged(int[] rows) {
    var arranged = new Column(type, unit, rows.length);
    arranged.words(words());
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0) {
        arranged.numbers[row] = numbers[rows[row]];
        arranged.states[row] = states[rows[row]];
      }
    }
    return arranged;
  }

  /**
   * What a row holds.
   *
   * @throws IllegalStateException when its computation failed
   */
  public Value value(int row) {
    return switch (states[row]) {
      case VALUE -> present(numbers[row]);
      case NOT_APPLICABLE -> new Value.NotApplicable();
      case UNDEFINED -> new Value.Undefined();
      case APART -> kept(row);
      default -> throw new IllegalStateException("Row " + row + " failed");
    };
  }

  /** The stable code of the failure of a row, if it failed. */
  public synchronized Optional<String> failure(int row) {
    return states[row] == FAILED ? Optional.of(failures.get((int) numbers[row])) : Optional.empty();
  }

  /** Writes a row. */
  public void set(int row, Value value) {
    switch (value) {
      case Value.NotApplicable _ -> states[row] = NOT_APPLICABLE;
      case Value.Undefined _ -> states[row] = UNDEFINED;
      case Value.Number number when type == Type.NUMBER && number.unit().equals(unit) ->
          put(row, number.number());
      case Value.Bool(var yes) when type == Type.BOOLEAN -> put(row, yes ? 1 : 0);
      case Value.Date(var day) when type == Type.DATE -> put(row, day.toEpochDay());
      case Value.Text(var text) when type == Type.TEXT -> put(row, position(text));
      default -> keep(row, value);
    }
  }

  /** Writes the failure of a row. */
  public synchronized void fail(int row, String code) {
    if (!failures.contains(code)) {
      failures.add(code);
    }
    numbers[row] = failures.indexOf(code);
    states[row] = FAILED;
  }

  private void put(int row, double number) {
    numbers[row] = number;
    states[row] = VALUE;
  }

  private synchronized void keep(int row, Value value) {
    apart.put(row, value);
    states[row] = APART;
  }

  private synchronized Value kept(int row) {
    return apart.getOrDefault(row, new Value.Undefined());
  }

  private synchronized int position(String text) {
    // Words taken at once are numbered only for whoever writes texts.
    for (int i = positions.size(); i < words.size(); i++) {
      positions.putIfAbsent(words.get(i), i);
    }
    return positions.computeIfAbsent(
        text,
        added -> {
          words.add(added);
          return words.size() - 1;
        });
  }

  private synchronized String word(int position) {
    return words.get(position);
  }

  private Value present(double number) {
    return switch (type) {
      case NUMBER -> new Value.Number(number, unit);
      case BOOLEAN -> Value.of(number != 0);
      case DATE -> Value.of(LocalDate.ofEpochDay((long) number));
      case TEXT -> Value.of(word((int) number));
    };
  }
}
