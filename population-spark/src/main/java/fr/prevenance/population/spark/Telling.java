package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.DetectionRefused;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import fr.prevenance.population.duckdb.RightCount;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * A detection, told in lines of JSON: {@code etape} with {@code fait} from 0 to 1; then one of
 * {@code compteurs}, {@code fautes} (of the data), {@code refus} and {@code panne} (of machines).
 */
final class Telling {
  private final PrintStream out;

  Telling(PrintStream out) {
    this.out = out;
  }

  void carryOut(SparkRequest request) {
    try {
      Masters.require(request.master());
      Map<String, RightCount> counts = new SparkDetection(request).run(this::progress);
      say(Map.of("compteurs", counts));
    } catch (DatasetException faulty) {
      say(Map.of("fautes", faulty.issues()));
    } catch (DetectionRefused refused) {
      say(Map.of("refus", Objects.requireNonNull(refused.getMessage())));
    } catch (ResourcesExhausted lacking) {
      say(Map.of("panne", Objects.requireNonNull(lacking.getMessage())));
    } catch (Exception failure) {
      // Scala declares none of those it throws, checked or not.
      say(Map.of("panne", broken(failure)));
    }
  }

  private void progress(String step, double done) {
    say(Map.of("etape", step, "fait", done));
  }

  private synchronized void say(Map<String, ?> message) {
    out.println(JsonMapper.shared().writeValueAsString(message));
  }

  /** By kinds alone: messages may quote data. */
  private static String broken(Exception failure) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : " : ").append(cause.getClass().getSimpleName());
    }
    return "Spark n'a pas pu finir (%s). Ce qui est fait est gardé : vérifiez que chaque machine voit les dossiers du jeu de données, des droits et des résultats, et a un JDK 25 ; puis relancez la même commande."
        .formatted(kinds);
  }
}
