package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** A study as anybody would do it by hand: one case after the other, by the interpreter. */
final class Naive {
  private final Batch batch;
  private final LocalDate day;

  /** Of a subject: the right it was decided by, who is in it, and where. */
  private record Decided(Outcome before, Outcome after, List<String> persons, String place) {}

  Naive(Batch batch, LocalDate day) {
    this.batch = batch;
    this.day = day;
  }

  /** Numbers by département and column, the whole under an empty name. */
  Map<String, Map<String, Long>> effects(Reform reform) {
    Map<String, Map<String, Long>> lines = new TreeMap<>();
    for (Decided one : decided(reform)) {
      for (String place : List.of(one.place(), "")) {
        add(lines.computeIfAbsent(place, _ -> new TreeMap<>()), one.before(), one.after());
      }
    }
    return lines;
  }

  private static void add(Map<String, Long> line, Outcome before, Outcome after) {
    boolean isTold = isDecided(before) && isDecided(after);
    boolean had = before instanceof Outcome.Eligible;
    boolean has = after instanceof Outcome.Eligible;
    boolean areAmountsTold = !had || !has || (isKnown(before) && isKnown(after));
    count(line, "indetermines", !isTold || !areAmountsTold, 1);
    if (!isTold) {
      return;
    }
    count(line, "ayants_droit_avant", had, 1);
    count(line, "ayants_droit_apres", has, 1);
    if (!areAmountsTold) {
      return;
    }
    long was = cents(before);
    long is = cents(after);
    count(line, "gagnants", (has && !had) || is > was, 1);
    count(line, "perdants", (had && !has) || is < was, 1);
    count(line, "cout_avant", had, was);
    count(line, "cout_apres", has, is);
    count(line, "gains", is > was, is - was);
    count(line, "pertes", is < was, was - is);
  }

  private static void count(Map<String, Long> line, String column, boolean isSo, long number) {
    line.merge(column, isSo ? number : 0, Long::sum);
  }

  private static boolean isDecided(Outcome outcome) {
    return outcome instanceof Outcome.Eligible || outcome instanceof Outcome.NotEligible;
  }

  private static boolean isKnown(Outcome outcome) {
    return outcome instanceof Outcome.Eligible eligible && eligible.amountInCents().isPresent();
  }

  private static long cents(Outcome outcome) {
    return outcome instanceof Outcome.Eligible eligible ? eligible.amountInCents().orElse(0) : 0;
  }

  /** Persons who have one right after a reform, and are known not to have another. */
  long withWithout(Reform one, Reform other) {
    Set<String> with = new TreeSet<>();
    decided(one).stream()
        .filter(decided -> decided.after() instanceof Outcome.Eligible)
        .forEach(decided -> with.addAll(decided.persons()));
    decided(other).stream()
        .filter(decided -> !(decided.after() instanceof Outcome.NotEligible))
        .forEach(decided -> with.removeAll(decided.persons()));
    return with.size();
  }

  private List<Decided> decided(Reform reform) {
    RightPack right = reform.before();
    List<Decided> decided = new ArrayList<>();
    for (long cluster : LongStream.of(rows(Subjects.PERSON).clusters()).distinct().toArray()) {
      People before = people(reform.before(), cluster);
      Map<String, Subject> then = Subjects.of(reform.before(), before, day);
      Map<String, Subject> now = Subjects.of(reform.after(), people(reform.after(), cluster), day);
      then.forEach((id, subject) -> {
        List<String> persons = persons(right.entity(), id, before);
        decided.add(
            new Decided(
                new RightEvaluator(reform.before()).evaluate(subject, true),
                new RightEvaluator(reform.after())
                    .evaluate(Objects.requireNonNull(now.get(id)), true),
                persons,
                place(persons.getFirst(), before)));
      });
    }
    return decided;
  }

  private static List<String> persons(String entity, String id, People people) {
    return entity.equals(Subjects.PERSON)
        ? List.of(id)
        : people.groups().stream()
            .filter(group -> group.id().equals(id))
            .flatMap(group -> group.members().stream().sorted(People.Member.ORDER))
            .map(People.Member::individual)
            .toList();
  }

  private String place(String person, People people) {
    for (People.Group group : people.groups()) {
      boolean isHome =
          group.entity().equals("logement")
              && group.members().stream()
                  .anyMatch(one -> one.individual().equals(person) && one.principal());
      if (isHome && group.answers().get("logement . commune") instanceof Value.Text(var commune)) {
        return commune.startsWith("97") ? commune.substring(0, 3) : commune.substring(0, 2);
      }
    }
    return "inconnu";
  }

  private Rows rows(String entity) {
    return batch.rows().getOrDefault(entity, Rows.NONE);
  }

  private People people(RightPack right, long cluster) {
    Set<String> known = new TreeSet<>(Set.of("logement . commune"));
    right.facts().forEach(fact -> known.add(fact.name()));
    List<People.Individual> individuals = new ArrayList<>();
    List<People.Group> groups = new ArrayList<>();
    for (String entity : new TreeSet<>(batch.rows().keySet())) {
      Rows rows = rows(entity);
      for (int row = rows.of(cluster).from(); row < rows.of(cluster).to(); row++) {
        String id = id(entity, rows.ids()[row]);
        Map<String, Value> answers = answers(entity, row, known);
        if (entity.equals(Subjects.PERSON)) {
          individuals.add(new People.Individual(id, answers));
        } else {
          groups.add(new People.Group(entity, id, answers, members(entity, row)));
        }
      }
    }
    return new People(individuals, groups);
  }

  private static String id(String entity, long id) {
    return entity.equals(Subjects.PERSON) ? Batch.text(id) : entity + " " + Batch.text(id);
  }

  private Map<String, Value> answers(String entity, int row, Set<String> known) {
    Map<String, Value> answers = new HashMap<>();
    new LinkedHashMap<>(batch.columns())
        .forEach((fact, column) -> {
          if (known.contains(fact)
              && fact.startsWith(entity + " . ")
              && column.states()[row] != Column.UNDEFINED) {
            answers.put(fact, column.value(row));
          }
        });
    return answers;
  }

  private List<People.Member> members(String kind, int group) {
    Memberships all = Objects.requireNonNull(batch.memberships().get(kind));
    List<People.Member> members = new ArrayList<>();
    for (int at = all.starts()[group]; at < all.starts()[group + 1]; at++) {
      int person = all.persons()[at];
      members.add(
          new People.Member(
              id(Subjects.PERSON, rows(Subjects.PERSON).ids()[person]),
              all.role(at),
              all.ranks()[at],
              all.shares()[at],
              all.isPrincipal()[at]));
    }
    return members;
  }
}
