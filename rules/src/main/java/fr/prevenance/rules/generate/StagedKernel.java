package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.PeopleKernel;
import fr.prevenance.rules.model.Model;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A kernel on generated classes, one for each stage. */
final class StagedKernel implements PeopleKernel {
  private final Model model;
  private final PeopleDesign design;
  private final PeopleInterpreter interpreter;

  StagedKernel(Model model, PeopleDesign design, PeopleInterpreter interpreter) {
    this.model = model;
    this.design = design;
    this.interpreter = interpreter;
  }

  PeopleDesign design() {
    return design;
  }

  @Override
  public List<Input> inputs() {
    return design.inputs();
  }

  @Override
  public List<String> targets() {
    return design.targets().stream().map(Target::rule).toList();
  }

  @Override
  public Map<String, String> interpreted() {
    return design.interpreted();
  }

  @Override
  public List<Column> results(Crowd crowd) {
    return Ends.columns(design.targets(), new Kinship(model, crowd).size(design.entity()));
  }

  @Override
  public void evaluate(LocalDate day, Crowd crowd, List<Column> answers, List<Column> results) {
    var kinship = new Kinship(model, crowd);
    Ends.checkAnswers(design.inputs(), answers, i -> kinship.size(design.inputEntities().get(i)));
    Ends.checkResults(design.targets(), results, kinship.size(design.entity()));
    var cases = new CrowdCases(interpreter, day, model.entities(), design, answers, kinship);
    if (design.rounds().isEmpty()) {
      interpretAll(kinship, cases, results);
      return;
    }
    var given = Given.of(answers, design.texts(), design.settlement(), day);
    given.translate(results);
    var exchange = new Exchange(kinship.groups(), design.links(), design.sources(), kinship::size);
    for (var round : design.rounds()) {
      round.stages().forEach(stage -> walk(stage, given, cases, results, exchange, kinship));
      round.folds().forEach(exchange::fold);
    }
    interpretRefused(kinship, cases, answers, results);
  }

  private void walk(
      Round.Stage stage,
      Given given,
      CrowdCases cases,
      List<Column> results,
      Exchange exchange,
      Kinship kinship) {
    var batch =
        new Batch(
            given,
            List.of(),
            new CrowdRows(cases, stage.entity()),
            stage.targets().stream().map(target -> design.targets().get(target).rule()).toList(),
            stage.targets().stream().map(results::get).toList(),
            exchange,
            stage.handedOn());
    var rows = stage.rows().get();
    rows.start(batch);
    rows.run(0, kinship.size(stage.entity()));
  }

  private void interpretAll(Kinship kinship, CrowdCases cases, List<Column> results) {
    for (int row = 0; row < kinship.size(design.entity()); row++) {
      interpret(row, cases, results);
    }
  }

  /** A refused answer spoils the case: the interpreter tells it to everybody who is linked. */
  private void interpretRefused(
      Kinship kinship, CrowdCases cases, List<Column> answers, List<Column> results) {
    var spoilt = new TreeSet<Integer>();
    for (int input = 0; input < answers.size(); input++) {
      if (design.filters().get(input).checks()) {
        int entity = design.inputEntities().get(input);
        var refusal = design.filters().get(input).over(answers.get(input));
        IntStream.range(0, kinship.size(entity))
            .filter(refusal)
            .forEach(row -> spoilt.addAll(kinship.around(entity, row).rows(design.entity())));
      }
    }
    spoilt.forEach(row -> interpret(row, cases, results));
  }

  private void interpret(int row, CrowdCases cases, List<Column> results) {
    var rows = new CrowdRows(cases, design.entity());
    for (int target = 0; target < results.size(); target++) {
      rows.evaluate(design.targets().get(target).rule(), row, results.get(target));
    }
  }
}
