package fr.prevenance.bench.rules;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Our engine, by JMH: a fresh Java process for each benchmark.
 *
 * @param log where JMH tells what it does
 * @param social the rules of modele-social, if they could be had
 */
record JavaRun(Path log, Optional<Path> social) {
  private static final String PACKAGE = "fr.prevenance.bench.rules.";

  void round(Rates rates) throws RunnerException {
    for (var line : Line.ALL) {
      if (social.isPresent() || !line.needsSocialModel()) {
        for (RunResult result : new Runner(options(line).build()).run()) {
          rates.add(line.ours(), rate(result));
        }
      }
    }
  }

  private static Rate rate(RunResult result) {
    var perCpuSecond =
        Objects.requireNonNull(
            result.getSecondaryResults().get(CpuTime.NAME), "JMH ran without its profiler");
    return new Rate(perCpuSecond.getScore(), result.getPrimaryResult().getScore());
  }

  private ChainedOptionsBuilder options(Line line) {
    return new OptionsBuilder()
        .include("^" + (PACKAGE + line.ours()).replace(".", "\\.") + "$")
        .mode(Mode.Throughput)
        .addProfiler(CpuTime.class)
        .forks(1)
        .warmupIterations(5)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(2))
        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
        .jvmArgsAppend("-D" + SocialModel.FILE + "=" + social.map(Path::toString).orElse(""))
        .shouldFailOnError(true)
        .output(log.toString());
  }
}
