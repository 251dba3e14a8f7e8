package fr.prevenance.bench.rights;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.rules.Input;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reading, checking and compiling the packaged rights, once the program is warm. */
final class Loading {
  private static final int ROUNDS = 9;

  private Loading() {}

  static List<Figure> measure(List<RightPack> packs) throws Exception {
    double load = median(() -> RightPacks.bundled(Loading.class.getClassLoader()));
    double yaml = median(() -> parse(packs));
    double kernels = median(() -> packs.stream().mapToInt(Loading::generate).sum());
    return List.of(
        Figure.seconds("load and check all rights, warm", load, "parsing their YAML alone", yaml),
        Figure.seconds(
            "generate code of every rule, warm", kernels, "parsing their YAML alone", yaml));
  }

  private static int parse(List<RightPack> packs) {
    Load yaml = new Load(LoadSettings.builder().build());
    return packs.stream()
        .flatMap(pack -> pack.files().entrySet().stream())
        .filter(file -> file.getKey().endsWith(".yaml") || file.getKey().endsWith(".publicodes"))
        .mapToInt(file -> yaml.loadFromString(file.getValue()).hashCode())
        .sum();
  }

  /** Kernels know no members: what folds over them is left to the interpreter. */
  private static int generate(RightPack pack) {
    List<Input> inputs = pack.facts().stream().map(FactDefinition::input).toList();
    List<String> targets =
        Stream.concat(Stream.of(pack.result().eligibility()), pack.result().amount().stream())
            .toList();
    return pack.rules().kernel(inputs, targets).targets().size();
  }

  private static double median(Callable<?> work) throws Exception {
    double[] seconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long startedAt = System.nanoTime();
      work.call();
      seconds[i] = (System.nanoTime() - startedAt) / 1e9;
    }
    return IntStream.range(ROUNDS / 2, ROUNDS)
        .mapToDouble(i -> seconds[i])
        .sorted()
        .toArray()[(ROUNDS - ROUNDS / 2) / 2];
  }
}
