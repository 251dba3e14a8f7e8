package fr.prevenance.population.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process of a detection by Spark: takes a {@link SparkRequest} as a line of JSON, and tells
 * {@link Telling what becomes of it}. It ends with whoever started it, however they end.
 */
public final class SparkMain {
  private SparkMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Nothing else may speak where results are told.
    System.setOut(System.err);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    SparkRequest request = JsonMapper.shared().readValue(lines.readLine(), SparkRequest.class);
    endWith(lines);
    new Telling(told).carryOut(request);
    told.flush();
    System.exit(0);
  }

  /** Whoever started it holds the other end. */
  private static void endWith(BufferedReader lines) {
    Thread watch =
        new Thread(() -> {
          try {
            while (lines.readLine() != null) {
              // Nothing is said any more.
            }
          } catch (IOException gone) {
            // So is whoever held it.
          }
          System.exit(1);
        });
    watch.setDaemon(true);
    watch.start();
  }
}
