package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Looks, after each evaluation, at the results it left: they tell which branches it took. */
final class BranchNotes implements Coverage {
  private final Interpreter interpreter;
  private final List<BranchPoint> points;
  private final List<Step> contexts;
  private final boolean[] taken;

  BranchNotes(Interpreter interpreter, Model model, Program program) {
    var finder = new BranchFinder(program);
    model.rules().forEach(finder::visit);
    this.interpreter = interpreter;
    this.points = finder.points();
    this.contexts = finder.contexts();
    this.taken = new boolean[points.size()];
  }

  @Override
  public Evaluation evaluate(String rule, Situation situation) {
    return interpreter.evaluate(rule, situation, this::note);
  }

  @Override
  public Evaluation evaluate(String rule, String id, People people, LocalDate day) {
    return interpreter.evaluate(
        rule, id, people, day, calculation -> calculation.inWorld().forEach(this::note));
  }

  private void note(Calculation calculation) {
    for (int i = 0; i < taken.length; i++) {
      taken[i] |= points.get(i).taken().test(calculation);
    }
    // What was looked at inside a context was evaluated by a calculation of its own.
    for (var context : contexts) {
      calculation.contextAt(context.slot()).ifPresent(this::note);
    }
  }

  @Override
  public List<Branch> branches() {
    return IntStream.range(0, taken.length).mapToObj(i -> points.get(i).branch(taken[i])).toList();
  }
}
