package fr.prevenance.rules.generate;

import fr.prevenance.rules.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Values handed on from the rows of one kind to those of another, during one call: numbers and
 * states as generated code knows them.
 */
final class Exchange {
  /** Where no kind reads another. */
  static final Exchange NONE = new Exchange(List.of(), List.of(), List.of(), _ -> 0);

  private final List<Crowd.Groups> groups;
  private final List<Link> links;
  private final List<double[]> sourceNumbers = new ArrayList<>();
  private final List<int[]> sourceFlags = new ArrayList<>();
  private final List<double[]> linkNumbers = new ArrayList<>();
  private final List<int[]> linkFlags = new ArrayList<>();

  /**
   * @param groups by index of the kind; individuals have none
   * @param links by number
   * @param sources by number
   * @param rows how many there are, by index of the kind
   */
  Exchange(
      List<Crowd.Groups> groups,
      List<Link> links,
      List<Link.Source> sources,
      IntUnaryOperator rows) {
    this.groups = groups;
    this.links = links;
    for (var source : sources) {
      boolean isFlag = source.value().shape().isBoolean();
      int size = rows.applyAsInt(source.entity());
      sourceNumbers.add(new double[isFlag ? 0 : size]);
      sourceFlags.add(new int[isFlag ? size : 0]);
    }
    for (var link : links) {
      boolean folds = link instanceof Link.OfMembers;
      boolean isFlag = link.shape().isBoolean();
      int size = link instanceof Link.OfMembers members ? rows.applyAsInt(members.group()) : 0;
      linkNumbers.add(new double[folds && !isFlag ? size : 0]);
      linkFlags.add(new int[folds && isFlag ? size : 0]);
    }
  }

  double[] linkNumbers(int link) {
    return links.get(link) instanceof Link.OfGroup read
        ? sourceNumbers(read.source().number())
        : linkNumbers.get(link);
  }

  int[] linkFlags(int link) {
    return links.get(link) instanceof Link.OfGroup read
        ? sourceFlags(read.source().number())
        : linkFlags.get(link);
  }

  /** For each individual the row of the group that it reads, negative where it has none. */
  int[] linkGroups(int link) {
    if (!(links.get(link) instanceof Link.OfGroup read)) {
      throw new IllegalStateException("Read by groups themselves: link " + link);
    }
    return groups.get(read.source().entity()).principals();
  }

  double[] sourceNumbers(int source) {
    return sourceNumbers.get(source);
  }

  int[] sourceFlags(int source) {
    return sourceFlags.get(source);
  }

  /** Computes what groups read of their members. */
  void fold(Link.OfMembers link) {
    var members = members(link);
    if (link.fold().isLogical()) {
      var tests = choice(link.value(), link.reflected().flatMap(Link.Reflected::value));
      new LogicalFold(members, tests.orElseThrow(), link.fold()).into(linkFlags.get(link.number()));
    } else {
      var usual = link.value().map(value -> sourceNumbers(value.number()));
      var changed =
          link.reflected()
              .flatMap(Link.Reflected::value)
              .map(value -> sourceNumbers(value.number()))
              .or(() -> usual);
      new NumberFold(members, usual, changed, link.fold()).into(linkNumbers.get(link.number()));
    }
  }

  private Members members(Link.OfMembers link) {
    return new Members(
        groups.get(link.group()),
        choice(link.among(), link.reflected().flatMap(Link.Reflected::among)),
        link.reflected().filter(Link.Reflected::isDeep).isPresent());
  }

  private Optional<Members.Tests> choice(
      Optional<Link.Source> usual, Optional<Link.Source> changed) {
    return usual.map(source -> {
      var codes = codes(source);
      return new Members.Tests(codes, changed.map(this::codes).orElse(codes));
    });
  }

  /** Of tests, whichever way they were computed: what never has a value is a number. */
  private int[] codes(Link.Source source) {
    if (source.value().shape().isBoolean()) {
      return sourceFlags(source.number());
    }
    var numbers = sourceNumbers(source.number());
    var codes = new int[numbers.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = States.toBoolean(numbers[i]);
    }
    return codes;
  }
}
