package fr.prevenance.rules.generate;

import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is linked to whom in a crowd, by groups in common. */
final class Kinship {
  private final int individuals;
  private final int individual;
  private final List<Crowd.Groups> kinds = new ArrayList<>();
  private final @Nullable int[][] starts;
  private final int[][] groupsOf;

  /** A group, by the index of its kind and its row. */
  record Group(int entity, int row) {}

  /** Everybody linked to someone, however indirectly. */
  record Circle(int individual, Set<Integer> individuals, Set<Group> groups) {

    /** Those of one kind. */
    Collection<Integer> rows(int entity) {
      return entity == individual
          ? individuals
          : groups.stream().filter(group -> group.entity() == entity).map(Group::row).toList();
    }
  }

  Kinship(Model model, Crowd crowd) {
    this.individuals = crowd.individuals();
    this.individual = model.individual().orElseThrow();
    for (var kind : model.entities()) {
      kinds.add(crowd.kind(kind.name()).orElseGet(() -> nobody(kind.name(), individuals)));
    }
    this.starts = new int[kinds.size()][];
    this.groupsOf = new int[kinds.size()][];
  }

  private static Crowd.Groups nobody(String entity, int individuals) {
    var none = new int[individuals];
    Arrays.fill(none, -1);
    return new Crowd.Groups(entity, new int[1], new int[0], none);
  }

  /** Index of the kind of individuals. */
  int individual() {
    return individual;
  }

  Crowd.Groups groups(int entity) {
    return kinds.get(entity);
  }

  List<Crowd.Groups> groups() {
    return Collections.unmodifiableList(kinds);
  }

  /** How many individuals or groups there are of a kind. */
  int size(int entity) {
    return entity == individual ? individuals : kinds.get(entity).size();
  }

  Circle around(int entity, int row) {
    var circle = new Circle(individual, new LinkedHashSet<>(), new LinkedHashSet<>());
    var waiting = new ArrayDeque<Integer>();
    if (entity == individual) {
      circle.individuals().add(row);
      waiting.add(row);
    } else {
      join(new Group(entity, row), circle, waiting);
    }
    while (!waiting.isEmpty()) {
      int next = waiting.poll();
      for (int kind = 0; kind < kinds.size(); kind++) {
        for (int at = start(kind, next); at < start(kind, next + 1); at++) {
          join(new Group(kind, groupsOf[kind][at]), circle, waiting);
        }
      }
    }
    return circle;
  }

  private void join(Group group, Circle circle, ArrayDeque<Integer> waiting) {
    if (!circle.groups().add(group)) {
      return;
    }
    var kind = kinds.get(group.entity());
    for (int at = kind.starts()[group.row()]; at < kind.starts()[group.row() + 1]; at++) {
      if (circle.individuals().add(kind.members()[at])) {
        waiting.add(kind.members()[at]);
      }
    }
  }

  /** Where the groups of an individual start: found out once somebody asks. */
  private int start(int kind, int member) {
    var known = starts[kind];
    return known == null ? index(kind)[member] : known[member];
  }

  private int[] index(int kind) {
    var groups = kinds.get(kind);
    var first = new int[individuals + 1];
    for (int member : groups.members()) {
      first[member + 1]++;
    }
    for (int i = 0; i < individuals; i++) {
      first[i + 1] += first[i];
    }
    var next = first.clone();
    var of = new int[groups.members().length];
    for (int group = 0; group < groups.size(); group++) {
      for (int at = groups.starts()[group]; at < groups.starts()[group + 1]; at++) {
        of[next[groups.members()[at]]++] = group;
      }
    }
    groupsOf[kind] = of;
    starts[kind] = first;
    return first;
  }
}
