package fr.prevenance.rules.evaluate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The individuals and groups of a case, each with its own calculation, made when first asked. */
final class World {

  /**
   * One individual or group.
   *
   * @param entity index of its kind
   * @param members of a group, as indexes of individuals, in order
   * @param groups for each kind of entity, index of an individual's principal group, or -1
   */
  record Instance(
      String id,
      int entity,
      boolean isGroup,
      List<Answer> answers,
      List<Integer> members,
      int[] groups) {}

  record Answer(int rule, Result value) {}

  private final Program program;
  private final LocalDate day;
  private final List<Instance> instances;
  private final Calculation.Budget budget;
  private final @Nullable Calculation[] calculations;

  World(Program program, LocalDate day, List<Instance> instances) {
    this(program, day, instances, new Calculation.Budget(), new Calculation[instances.size()]);
  }

  private World(
      Program program,
      LocalDate day,
      List<Instance> instances,
      Calculation.Budget budget,
      @Nullable Calculation[] calculations) {
    this.program = program;
    this.day = day;
    this.instances = instances;
    this.budget = budget;
    this.calculations = calculations;
  }

  Instance instance(int index) {
    return instances.get(index);
  }

  Calculation calculation(int index) {
    var known = calculations[index];
    if (known != null) {
      return known;
    }
    var made = new Calculation(program, day, budget, this, index);
    instances.get(index).answers().forEach(answer -> made.give(answer.rule(), answer.value()));
    calculations[index] = made;
    return made;
  }

  /** The calculations made so far, in the order of the individuals and groups. */
  List<Calculation> made() {
    return Arrays.stream(calculations).filter(Objects::nonNull).toList();
  }

  /** The same, with what was calculated so far: what is calculated on is not seen here. */
  World copy() {
    var copies = new Calculation[calculations.length];
    var world = new World(program, day, instances, budget, copies);
    for (int i = 0; i < copies.length; i++) {
      var known = calculations[i];
      if (known != null) {
        copies[i] = known.toGoOnIn(world);
      }
    }
    return world;
  }

  /**
   * The same world in which one of them is calculated otherwise: what the others read of it changes
   * too, so that nothing they calculated is kept.
   */
  World with(int index, Calculation changed) {
    var others = new Calculation[calculations.length];
    var world = new World(program, day, instances, budget, others);
    for (int i = 0; i < others.length; i++) {
      var known = calculations[i];
      if (i != index && known != null && known.isChanged()) {
        others[i] = known.movedTo(world);
      }
    }
    others[index] = changed;
    return world;
  }
}
