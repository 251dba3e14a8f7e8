package fr.prevenance.population.spark;

import fr.prevenance.population.duckdb.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Has parts done by Spark, one task each: a task that is lost with its process is done again. */
final class PartTasks {
  private final JavaSparkContext spark;
  private final Mission mission;

  PartTasks(JavaSparkContext spark, Mission mission) {
    this.spark = spark;
    this.mission = mission;
  }

  /** Takes each result once, whatever was tried for it; what it throws ends all. */
  interface Taking {
    void take(PartResult result);
  }

  void run(List<Part> parts, Taking taking) {
    if (parts.isEmpty()) {
      return;
    }
    Broadcast<Mission> shared = spark.broadcast(mission);
    Handing handing = new Handing(taking);
    try {
      spark
          .sc()
          .runJob(
              spark.parallelize(parts, parts.size()).rdd(),
              new PartTask(shared),
              all(parts.size()),
              handing,
              ClassTag$.MODULE$.apply(PartResult.class));
    } catch (Exception failure) {
      // Scala declares none of those it throws, checked or not.
      throw handing.thrown == null
          ? new IllegalStateException("Spark does not end its tasks", failure)
          : handing.thrown;
    } finally {
      shared.destroy();
      Replica.forget(mission);
    }
  }

  private static Seq<Object> all(int parts) {
    List<Object> places = IntStream.range(0, parts).<Object>mapToObj(place -> place).toList();
    return CollectionConverters.asScala(places).toSeq();
  }

  /** Spark says but its own words of what is thrown here: it is kept as it was. */
  private static final class Handing extends AbstractFunction2<Object, PartResult, BoxedUnit> {
    private final Taking taking;
    private volatile @Nullable RuntimeException thrown;

    Handing(Taking taking) {
      this.taking = taking;
    }

    @Override
    public BoxedUnit apply(Object place, PartResult result) {
      try {
        taking.take(result);
        return BoxedUnit.UNIT;
      } catch (RuntimeException failure) {
        thrown = failure;
        throw failure;
      }
    }
  }
}
