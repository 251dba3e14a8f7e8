package fr.prevenance.rights;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A household put to one right, for tests that count the law anew. */
final class Trial {
  private static final Map<String, RightPack> PACKS = new ConcurrentHashMap<>();

  private final RightPack pack;
  private final LocalDate day;
  private final List<Individual> persons = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  private Trial(RightPack pack, LocalDate day) {
    this.pack = pack;
    this.day = day;
  }

  /**
   * @param slug folder of the right
   * @param day ISO 8601
   */
  static Trial of(String slug, String day) {
    return new Trial(PACKS.computeIfAbsent(slug, Trial::read), LocalDate.parse(day));
  }

  private static RightPack read(String slug) {
    try {
      return PackReader.read(Path.of("").toAbsolutePath().resolve(slug));
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /**
   * @param facts names, with or without « personne . », each followed by its value: a number, a
   *     boolean, a text or a {@link LocalDate}
   */
  Trial person(String id, Object... facts) {
    persons.add(new Individual(id, values(Subjects.PERSON, facts)));
    return this;
  }

  /**
   * @param members id of a person to role; « enfant/0.5 » is a child with a share of one half
   */
  Trial group(String kind, Map<String, String> members, Object... facts) {
    List<Member> read = new ArrayList<>();
    members.forEach((person, place) -> {
      String[] parts = place.split("/");
      double share = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
      read.add(new Member(person, parts[0], read.size(), share, true));
    });
    groups.add(new Group(kind, kind + groups.size(), values(kind, facts), read));
    return this;
  }

  /** What the right says of its first subject, or of the one named. */
  Ruling ruling(String... id) {
    return Ruling.of(pack, subject(id));
  }

  /** Cents due; 0 for who is not entitled; fails where the right cannot say. */
  long cents(String... id) {
    return switch (ruling(id)) {
      case Ruling.Entitled entitled -> entitled.amountInCents().orElseThrow();
      case Ruling.NotEntitled _ -> 0;
      case Ruling.Undecided undecided -> throw new AssertionError("Missing " + undecided.missing());
      case Ruling.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  /** What a rule of the pack comes to. */
  Value value(String rule, String... id) {
    return switch (subject(id).evaluate(pack.rules(), rule)) {
      case Evaluation.Computed computed -> computed.value();
      case Evaluation.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  double number(String rule, String... id) {
    return ((Value.Number) value(rule, id)).number();
  }

  private Subject subject(String... id) {
    Map<String, Subject> subjects = Subjects.of(pack, new People(persons, groups), day);
    return id.length == 0
        ? subjects.values().iterator().next()
        : Objects.requireNonNull(subjects.get(id[0]));
  }

  private Map<String, Value> values(String entity, Object... facts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      String name = facts[i].toString();
      FactDefinition fact = declared(name.startsWith(entity) ? name : entity + " . " + name);
      values.put(fact.name(), value(fact, facts[i + 1]));
    }
    return values;
  }

  private FactDefinition declared(String name) {
    return pack.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not declared: " + name));
  }

  private static Value value(FactDefinition fact, Object given) {
    return switch (given) {
      case Number number -> new Value.Number(number.doubleValue(), fact.unit());
      case Boolean yes -> Value.of(yes);
      case LocalDate date -> Value.of(date);
      default -> Value.of(given.toString());
    };
  }
}
