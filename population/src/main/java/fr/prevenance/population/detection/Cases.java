package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.RowSpan;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clusters of a batch, each as a case that the interpreter decides. For one thread. */
final class Cases {
  private final RightPack right;
  private final List<FactDefinition> facts;
  private final LocalDate day;
  private final Batch batch;
  private long cluster;
  private Map<String, Subject> subjects = Map.of();

  /**
   * @param facts known, all others are unknown
   */
  Cases(RightPack right, List<FactDefinition> facts, LocalDate day, Batch batch) {
    this.right = right;
    this.facts = facts;
    this.day = day;
    this.batch = batch;
  }

  /** The subject of a row of the right's entity. */
  Subject of(int row) {
    Rows rows = rows(right.entity());
    if (subjects.isEmpty() || rows.clusters()[row] != cluster) {
      cluster = rows.clusters()[row];
      subjects = Subjects.of(right, people(), day);
    }
    return Objects.requireNonNull(subjects.get(SubjectIds.of(right.entity(), rows.ids()[row])));
  }

  private Rows rows(String entity) {
    return batch.rows().getOrDefault(entity, Rows.NONE);
  }

  private People people() {
    List<Individual> individuals = new ArrayList<>();
    Rows persons = rows(Subjects.PERSON);
    RowSpan own = persons.of(cluster);
    for (int row = own.from(); row < own.to(); row++) {
      individuals.add(
          new Individual(
              SubjectIds.of(Subjects.PERSON, persons.ids()[row]), answers(Subjects.PERSON, row)));
    }
    List<Group> groups = new ArrayList<>();
    batch.rows().keySet().stream()
        .filter(entity -> !entity.equals(Subjects.PERSON))
        .sorted()
        .forEach(kind -> addGroups(kind, groups));
    return new People(individuals, groups);
  }

  private void addGroups(String kind, List<Group> groups) {
    Rows rows = rows(kind);
    RowSpan own = rows.of(cluster);
    for (int row = own.from(); row < own.to(); row++) {
      groups.add(
          new Group(
              kind, SubjectIds.of(kind, rows.ids()[row]), answers(kind, row), members(kind, row)));
    }
  }

  private Map<String, Value> answers(String entity, int row) {
    Map<String, Value> answers = new HashMap<>();
    for (FactDefinition fact : facts) {
      Column column = batch.columns().get(fact.name());
      if (fact.entity().equals(entity)
          && fact.belonging().isEmpty()
          && column != null
          && column.states()[row] != Column.UNDEFINED) {
        answers.put(fact.name(), column.value(row));
      }
    }
    return answers;
  }

  private List<Member> members(String kind, int group) {
    List<Member> members = new ArrayList<>();
    Memberships all = batch.memberships().get(kind);
    if (all != null) {
      long[] persons = rows(Subjects.PERSON).ids();
      for (int at = all.starts()[group]; at < all.starts()[group + 1]; at++) {
        int person = all.persons()[at];
        members.add(
            new Member(
                SubjectIds.of(Subjects.PERSON, persons[person]),
                all.role(at),
                all.ranks()[at],
                all.shares()[at],
                all.principals()[person] == group));
      }
    }
    return members;
  }
}
