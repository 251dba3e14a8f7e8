package fr.prevenance.server.diagnosis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rate of each lever, and of the whole: the mean of the levers, whatever their length. */
public record Score(Map<Lever, Rate> rates) {

  public Score {
    rates = Map.copyOf(rates);
  }

  static Score of(Map<Integer, Answer> answers) {
    Map<Lever, Rate> rates = new EnumMap<>(Lever.class);
    for (Lever lever : Lever.values()) {
      rates.put(lever, rate(Questions.of(lever), answers));
    }
    return new Score(rates);
  }

  private static Rate rate(List<Question> questions, Map<Integer, Answer> answers) {
    int yes = 0;
    int of = 0;
    int missing = 0;
    for (Question question : questions) {
      switch (answers.get(question.number())) {
        case YES -> {
          yes++;
          of++;
        }
        case NO -> of++;
        case NOT_APPLICABLE -> {}
        case null -> missing++;
      }
    }
    if (missing > 0) {
      return new Rate.Open(missing);
    }
    return of == 0 ? new Rate.NotApplicable() : new Rate.Known(yes, of);
  }

  public Rate of(Lever lever) {
    return rates.getOrDefault(lever, new Rate.NotApplicable());
  }

  /**
   * The mean of the rates, unrounded until the end, a half upwards; none while a question waits for
   * its answer, or when none arises.
   */
  public OptionalInt percent() {
    long yes = 0;
    long of = 1;
    int levers = 0;
    for (Rate rate : rates.values()) {
      switch (rate) {
        case Rate.Open _ -> {
          return OptionalInt.empty();
        }
        case Rate.Known known -> {
          yes = yes * known.of() + known.yes() * of;
          of *= known.of();
          levers++;
        }
        case Rate.NotApplicable _ -> {}
      }
    }
    return levers == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact((200 * yes + of * levers) / (2 * of * levers)));
  }
}
