package fr.prevenance.rules.generate;

import fr.prevenance.rules.Input;
import fr.prevenance.rules.model.Entity;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import java.util.HashSet;
import java.util.List;

/** Refuses kernels that could never answer as the interpreter does. */
record Request(Model model) {

  void check(List<Input> inputs, List<String> targets) {
    var answered = new HashSet<String>();
    for (var input : inputs) {
      var rule = known(input.rule());
      if (rule.hidden() || input.rule().equals(Model.EVALUATION_DAY)) {
        throw new IllegalArgumentException("No answer is possible to: " + input.rule());
      }
      if (!answered.add(input.rule())) {
        throw new IllegalArgumentException("Answered by two columns: " + input.rule());
      }
      checkType(input, rule);
      if (input.unit().map(Unit::parse).filter(Unit::isTooLong).isPresent()) {
        throw new IllegalArgumentException("The unit has too many words: " + input.rule());
      }
    }
    for (var target : targets) {
      if (known(target).hidden()) {
        throw new IllegalArgumentException("Not a public rule: " + target);
      }
    }
  }

  /** For individuals and groups: what is of no kind has no rows. */
  int checkPeople(String kind, List<Input> inputs, List<String> targets) {
    check(inputs, targets);
    int entity =
        model
            .entity(kind)
            .orElseThrow(
                () -> new IllegalArgumentException("No kind of individual or group: " + kind));
    for (var input : inputs) {
      if (entityOf(input.rule()) < 0) {
        throw new IllegalArgumentException("Of no individual or group: " + input.rule());
      }
    }
    boolean isGroup = model.entities().get(entity).kind() == Entity.Kind.GROUP;
    for (var target : targets) {
      if (isGroup && entityOf(target) >= 0 && entityOf(target) != entity) {
        throw new IllegalArgumentException("Not read by " + kind + ": " + target);
      }
    }
    return entity;
  }

  private int entityOf(String rule) {
    return model.entityOf().get(known(rule).index());
  }

  private void checkType(Input input, Rule rule) {
    var expected = model.types().get(rule.index()).kind();
    if (expected != StaticType.Kind.UNKNOWN && !expected.name().equals(input.type().name())) {
      throw new IllegalArgumentException(
          "The rule " + input.rule() + " is of type " + expected.word());
    }
  }

  private Rule known(String name) {
    return model
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("No rule has the name: " + name));
  }
}
