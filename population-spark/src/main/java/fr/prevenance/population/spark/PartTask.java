package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** One part, in whichever process Spark gives it to. */
final class PartTask extends AbstractFunction2<TaskContext, Iterator<Part>, PartResult>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Mission> mission;

  PartTask(Broadcast<Mission> mission) {
    this.mission = mission;
  }

  @Override
  public PartResult apply(TaskContext context, Iterator<Part> parts) {
    Part part = parts.next();
    try {
      Replica replica = Replica.of(mission.value());
      if (mission.value().out().isEmpty()) {
        replica.check(part);
        return PartResult.Done.of(part, Map.of());
      }
      return PartResult.Done.of(part, replica.detect(part));
    } catch (DatasetException faulty) {
      return PartResult.Faulty.of(part, faulty.issues());
    } catch (ResourcesExhausted lacking) {
      return new PartResult.Exhausted(part, Objects.requireNonNull(lacking.getMessage()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
