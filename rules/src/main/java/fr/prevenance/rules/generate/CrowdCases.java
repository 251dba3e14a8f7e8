package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Individuals and groups of a crowd as cases of the interpreter. */
final class CrowdCases {
  private final PeopleInterpreter interpreter;
  private final LocalDate day;
  private final List<Entity> entities;
  private final PeopleDesign design;
  private final List<Column> answers;
  private final Kinship kinship;

  CrowdCases(
      PeopleInterpreter interpreter,
      LocalDate day,
      List<Entity> entities,
      PeopleDesign design,
      List<Column> answers,
      Kinship kinship) {
    this.interpreter = interpreter;
    this.day = day;
    this.entities = entities;
    this.design = design;
    this.answers = answers;
    this.kinship = kinship;
  }

  Evaluation evaluate(String rule, int entity, int row) {
    var around = kinship.around(entity, row);
    return interpreter.evaluate(rule, id(entity, row), people(around), day);
  }

  private People people(Kinship.Circle around) {
    var individuals =
        around.individuals().stream()
            .map(row ->
                new People.Individual(
                    id(kinship.individual(), row), known(kinship.individual(), row)))
            .toList();
    var groups = new ArrayList<People.Group>();
    for (var group : around.groups()) {
      groups.add(
          new People.Group(
              entities.get(group.entity()).name(),
              id(group.entity(), group.row()),
              known(group.entity(), group.row()),
              members(group)));
    }
    return new People(individuals, groups);
  }

  /** The rank of a member is its place: the order of the crowd is that of the interpreter. */
  private List<People.Member> members(Kinship.Group group) {
    var kind = kinship.groups(group.entity());
    var members = new ArrayList<People.Member>();
    for (int at = kind.starts()[group.row()]; at < kind.starts()[group.row() + 1]; at++) {
      int individual = kind.members()[at];
      boolean principal = kind.principals()[individual] == group.row();
      var id = id(kinship.individual(), individual);
      members.add(new People.Member(id, "", members.size(), 1, principal));
    }
    return members;
  }

  private static String id(int entity, int row) {
    return entity + "/" + row;
  }

  private Map<String, Value> known(int entity, int row) {
    var known = new HashMap<String, Value>();
    List<Input> inputs = design.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      if (design.inputEntities().get(i) == entity) {
        known.put(inputs.get(i).rule(), answers.get(i).value(row));
      }
    }
    return known;
  }
}
