package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Entity;
import fr.prevenance.rules.model.Model;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places people in their groups; refuses what cannot be so. */
final class WorldBuilder {
  private final Model model;
  private final Program program;
  private final People people;
  private final Map<String, Integer> indexes = new HashMap<>();

  WorldBuilder(Model model, Program program, People people) {
    this.model = model;
    this.program = program;
    this.people = people;
  }

  World build(LocalDate day) {
    people.individuals().forEach(individual -> number(individual.id()));
    people.groups().forEach(group -> number(group.id()));
    var instances = new ArrayList<World.Instance>();
    for (var individual : people.individuals()) {
      instances.add(
          new World.Instance(
              individual.id(),
              individualEntity(),
              false,
              answers(individual.answers(), individualEntity()),
              List.of(),
              principalGroups(individual.id())));
    }
    for (var group : people.groups()) {
      instances.add(group(group));
    }
    return new World(program, day, instances);
  }

  int index(String id) {
    var index = indexes.get(id);
    if (index == null) {
      throw fault("« " + id + " » n'est ni une personne ni un groupe du cas.");
    }
    return index;
  }

  private void number(String id) {
    if (indexes.putIfAbsent(id, indexes.size()) != null) {
      throw fault("L'identifiant « " + id + " » sert deux fois.");
    }
  }

  private World.Instance group(People.Group group) {
    int entity = entity(group.entity());
    if (model.entities().get(entity).kind() != Entity.Kind.GROUP) {
      throw fault("« " + group.entity() + " » n'est pas une sorte de groupe.");
    }
    var members =
        group.members().stream()
            .sorted(People.Member.ORDER)
            .map(member -> index(member.individual()))
            .toList();
    if (Set.copyOf(members).size() < members.size()) {
      throw fault("Quelqu'un est deux fois membre du groupe « " + group.id() + " ».");
    }
    return new World.Instance(
        group.id(), entity, true, answers(group.answers(), entity), members, noGroups());
  }

  private int[] noGroups() {
    var none = new int[model.entities().size()];
    Arrays.fill(none, -1);
    return none;
  }

  private int[] principalGroups(String individual) {
    var groups = noGroups();
    for (var group : people.groups()) {
      int entity = entity(group.entity());
      for (var member : group.members()) {
        if (member.principal() && member.individual().equals(individual)) {
          if (groups[entity] >= 0) {
            throw fault(
                "« "
                    + individual
                    + " » a deux groupes principaux de sorte « "
                    + group.entity()
                    + " ».");
          }
          groups[entity] = index(group.id());
        }
      }
    }
    return groups;
  }

  private int individualEntity() {
    return model.individual().orElseThrow(() -> fault("Ces règles ne déclarent pas d'individu."));
  }

  private int entity(String name) {
    return model
        .entity(name)
        .orElseThrow(() -> fault("« " + name + " » n'est pas une entité de ces règles."));
  }

  private List<World.Answer> answers(Map<String, Value> values, int entity) {
    var answers = new ArrayList<World.Answer>();
    new AnswerCheck(model)
        .byIndex(values)
        .forEach((rule, value) -> {
          if (model.entityOf().get(rule) != entity && model.entityOf().get(rule) >= 0) {
            throw fault(
                "« "
                    + model.rules().get(rule).name().text()
                    + " » n'est pas une donnée de « "
                    + model.entities().get(entity).name()
                    + " ».");
          }
          answers.add(new World.Answer(rule, Result.of(value)));
        });
    return answers;
  }

  private static EvaluationFault fault(String problem) {
    return new EvaluationFault("composition-impossible", problem);
  }
}
