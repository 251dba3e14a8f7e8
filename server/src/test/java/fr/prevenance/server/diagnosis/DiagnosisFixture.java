package fr.prevenance.server.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Diagnoses for tests. */
public final class DiagnosisFixture {

  /** The questions of the founding example that are answered by yes. */
  public static final Set<Integer> EXAMPLE =
      IntStream.concat(IntStream.of(1, 3, 4, 5, 14, 16, 18), IntStream.rangeClosed(23, 36))
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  private DiagnosisFixture() {}

  /** No answer yet. */
  public static Diagnosis nothing() {
    return new Diagnosis(Structure.unknown(), Map.of());
  }

  /** Yes to some questions, no to all others. */
  public static Diagnosis yesTo(Set<Integer> numbers) {
    Map<Integer, Answer> answers = new HashMap<>();
    Questions.all()
        .forEach(question ->
            answers.put(
                question.number(), numbers.contains(question.number()) ? Answer.YES : Answer.NO));
    return new Diagnosis(Structure.unknown(), answers);
  }
}
