package fr.prevenance.cli.evaluate;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.Today;
import fr.prevenance.cli.lines.Batch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prevenance evaluate}: expressions under any rules and any situation. */
@Command(
    name = "evaluate",
    description = {
      "Évalue des règles Publicodes : la valeur, ce qui manque, et pourquoi.",
      "La situation se lit en JSON sur l'entrée standard : {\"nom de règle\": expression, …} ;"
          + " sans elle, rien n'est connu.",
      "Avec --batch, chaque ligne de l'entrée est une question en JSON, et chaque ligne de la"
          + " sortie sa réponse : voir docs/guide/evaluer-des-regles.md."
    },
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "CHEMIN",
      description = "un fichier de règles, ou un dossier : tous ses fichiers .publicodes")
  private @Nullable Path rules;

  @Option(
      names = "--target",
      paramLabel = "NOM",
      description = "règle ou expression à évaluer ; peut être répétée")
  private List<String> targets = List.of();

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "jour de l'évaluation, AAAA-MM-JJ (par défaut : aujourd'hui à Paris)")
  private @Nullable LocalDate date;

  @Option(
      names = "--batch",
      description = "une question par ligne ; une réponse par ligne, dans l'ordre")
  private boolean batch;

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Option(
      names = "--compatibility",
      negatable = true,
      description =
          "comme le moteur de référence, défauts compris, extensions refusées"
              + " (par défaut : avec --batch seulement)")
  private @Nullable Boolean compatibility;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (targets.isEmpty() && !batch) {
      throw new ParameterException(
          spec.commandLine(), "Que faut-il évaluer ? Donnez --target NOM, ou --batch.");
    }
    PrintWriter out = spec.commandLine().getOut();
    InputStream input = System.in;
    return batch ? answerEach(input, out) : answerOne(input, out);
  }

  private Question.Defaults defaults() {
    RuleFiles files = Optional.ofNullable(rules).map(RulesPath::read).orElse(RuleFiles.NONE);
    boolean compatible = Optional.ofNullable(compatibility).orElse(batch);
    return new Question.Defaults(files, compatible, Today.or(date), targets);
  }

  private int answerEach(InputStream input, PrintWriter out)
      throws IOException, InterruptedException {
    var answering =
        new LineAnswering(new QuestionReader(defaults()), new Evaluator(new RuleBooks()));
    try (Batch lines =
        new Batch(
            answering::answer, LineAnswering.LONGEST, Runtime.getRuntime().availableProcessors())) {
      lines.run(input, out);
    }
    return 0;
  }

  private int answerOne(InputStream input, PrintWriter out) throws IOException {
    var answers = Targets.evaluate(defaults(), input);
    if (json) {
      out.println(Targets.json(answers));
    } else {
      answers.forEach(answer -> out.print(answer.text()));
    }
    out.flush();
    return answers.stream().anyMatch(TargetAnswer::isFailed) ? Refusal.INPUT_REFUSED : 0;
  }
}
