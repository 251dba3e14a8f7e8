package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.MessageDetail.Fate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What was counted, over whatever it was counted: sums of it are made here and nowhere else. */
public record Counts(List<Count> all) {
  public static final Counts NONE = new Counts(List.of());

  public Counts {
    all = List.copyOf(all);
  }

  public static Counts sum(Collection<Counts> parts) {
    Map<Count, Long> sums = new LinkedHashMap<>();
    parts.stream()
        .flatMap(part -> part.all.stream())
        .forEach(count -> sums.merge(count.numbering(0), count.number(), Long::sum));
    return new Counts(
        sums.entrySet().stream().map(sum -> sum.getKey().numbering(sum.getValue())).toList());
  }

  public Counts ofRight(String right) {
    return new Counts(all.stream().filter(count -> count.right().equals(right)).toList());
  }

  /** Slugs, in order; empty text where something is not about one right. */
  public List<String> rights() {
    return all.stream().map(Count::right).distinct().sorted().toList();
  }

  public long of(Subject subject, String detail) {
    return of(subject, detail::equals);
  }

  public long of(Subject subject, Predicate<String> details) {
    return all.stream()
        .filter(count -> count.subject() == subject && details.test(count.detail()))
        .mapToLong(Count::number)
        .sum();
  }

  public long messages(Predicate<MessageDetail> wanted) {
    return of(Subject.MESSAGE, words(MessageDetail.all(), wanted, MessageDetail::word)::contains);
  }

  public long fates(Predicate<Fate> wanted) {
    return messages(detail -> wanted.test(detail.fate()));
  }

  public long requests(Predicate<RequestDetail> wanted) {
    return of(Subject.REQUEST, words(RequestDetail.all(), wanted, RequestDetail::word)::contains);
  }

  public long contacts(Predicate<ContactDetail> wanted) {
    return of(Subject.CONTACT, words(ContactDetail.all(), wanted, ContactDetail::word)::contains);
  }

  /** Requested, awarded or not. */
  public long requested() {
    return of(Subject.OUTCOME, _ -> true);
  }

  /** How many there were by whole days. */
  public SortedMap<Integer, Long> days(Subject delay) {
    SortedMap<Integer, Long> days = new TreeMap<>();
    all.stream()
        .filter(count -> count.subject() == delay)
        .forEach(count -> days.merge(Integer.valueOf(count.detail()), count.number(), Long::sum));
    return days;
  }

  private static <D> List<String> words(
      List<D> details, Predicate<D> wanted, Function<D, String> word) {
    List<String> words = new ArrayList<>();
    details.stream().filter(wanted).map(word).forEach(words::add);
    return words;
  }
}
