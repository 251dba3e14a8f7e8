package fr.prevenance.population.spark;

import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as detection needs it. */
final class Session {
  /** Rows of a row group: what a range reads at least. */
  private static final String GROUP_ROWS = "122880";

  /** Names quoted as the standard does; numbers that overflow are errors. */
  private static final Map<String, String> SQL =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.ansi.doubleQuotedIdentifiers", "true",
          "spark.sql.caseSensitive", "true",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.shuffle.partitions", "64");

  private static final Map<String, String> PROCESSES =
      Map.of(
          "spark.ui.enabled",
          "false",
          "spark.ui.showConsoleProgress",
          "false",
          "spark.hadoop.parquet.block.row.count.limit",
          GROUP_ROWS,
          "spark.executor.defaultJavaOptions",
          "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");

  private static final String OURS = "/spark/app/";

  private Session() {}

  static SparkSession start(SparkRequest request) {
    SparkConf settings = new SparkConf().setMaster(request.master()).setAppName("Prévenance");
    SQL.forEach(settings::set);
    PROCESSES.forEach(settings::set);
    String sent = sent();
    if (!request.master().startsWith("local") && !sent.isEmpty()) {
      settings.set("spark.jars", sent);
    }
    request.settings().forEach(settings::set);
    return SparkSession.builder().config(settings).getOrCreate();
  }

  /** Our jars, which a cluster lacks: those of the folder {@value #OURS}. */
  private static String sent() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(jar -> jar.contains(OURS) && jar.endsWith(".jar"))
        .collect(Collectors.joining(","));
  }
}
