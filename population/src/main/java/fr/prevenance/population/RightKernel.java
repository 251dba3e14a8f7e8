package fr.prevenance.population;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.PeopleKernel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules by which a right is decided, as generated code over columns: eligibility, then amount
 * and certainty where the right has them. Immutable and safe for many threads.
 *
 * <p>It gives what the rules come to, to the bit. What is assumed, what to ask and why are the
 * interpreter's to tell, for those who need it.
 */
public final class RightKernel {
  private final List<FactDefinition> facts;
  private final List<String> targets;
  private final Code code;

  /** On everybody of a crowd, or on one situation for each row. */
  private sealed interface Code {
    record OnPeople(PeopleKernel kernel) implements Code {}

    record OnRows(Kernel kernel) implements Code {}
  }

  /** Every fact that the right declares is an input, as the right declares it. */
  public RightKernel(RightPack pack) {
    this(pack, pack.facts(), pack.facts().stream().map(FactDefinition::input).toList(), List.of());
  }

  /**
   * Facts that are no input are unknown for everybody.
   *
   * @param facts of the right, those known
   * @param inputs what tells each of them
   * @param more rules to evaluate beside
   */
  public RightKernel(
      RightPack pack, List<FactDefinition> facts, List<Input> inputs, List<String> more) {
    this.facts = List.copyOf(facts);
    var result = pack.result();
    this.targets =
        Stream.concat(
                Stream.of(Optional.of(result.eligibility()), result.amount(), result.certainty())
                    .flatMap(Optional::stream),
                more.stream())
            .distinct()
            .toList();
    this.code =
        pack.rules().individual().isPresent()
            ? new Code.OnPeople(pack.rules().peopleKernel(pack.entity(), inputs, targets))
            : new Code.OnRows(pack.rules().kernel(inputs, targets));
  }

  /** The rules evaluated, eligibility first, in the order of the results. */
  public List<String> targets() {
    return targets;
  }

  /** Rules that the interpreter evaluates row by row, each with the reason in French. */
  public Map<String, String> interpreted() {
    return switch (code) {
      case Code.OnPeople(var kernel) -> kernel.interpreted();
      case Code.OnRows(var kernel) -> kernel.interpreted();
    };
  }

  /**
   * Subjects side by side, ready to be evaluated as often as one likes.
   *
   * <p>A refused answer fails those whom groups link to it; the interpreter fails the whole case.
   */
  public Gathering gather(List<List<Subject>> cases) {
    return code instanceof Code.OnPeople
        ? Gathering.ofPeople(facts, cases)
        : Gathering.ofSituations(facts, cases);
  }

  /**
   * Evaluates everybody, in the calling thread.
   *
   * @return a column for each target, with a row for each subject in the order gathered
   */
  public List<Column> evaluate(Gathering gathering, LocalDate day) {
    return switch (code) {
      case Code.OnPeople(var kernel) -> evaluate(kernel, gathering.crowd(), gathering, day);
      case Code.OnRows(var kernel) -> {
        var results = kernel.results(gathering.rows());
        kernel.evaluate(day, gathering.answers(), 0, gathering.rows(), results);
        yield results;
      }
    };
  }

  private static List<Column> evaluate(
      PeopleKernel kernel, Crowd crowd, Gathering gathering, LocalDate day) {
    var results = kernel.results(crowd);
    kernel.evaluate(day, crowd, gathering.answers(), results);
    return results;
  }
}
