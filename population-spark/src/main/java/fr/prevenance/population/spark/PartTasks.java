package fr.prevenance.population.spark;

import fr.prevenance.population.duckdb.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Function2;
import scala.collection.Iterator;
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

  /** Takes each result once, whatever was tried for it; stops all when it throws. */
  interface Taking {
    void take(PartResult result);
  }

  void run(List<Part> parts, Taking taking) {
    if (parts.isEmpty()) {
      return;
    }
    Broadcast<Mission> shared = spark.broadcast(mission);
    try {
      SparkContext context = spark.sc();
      Function2<org.apache.spark.TaskContext, Iterator<Part>, PartResult> task =
          new PartTask(shared);
      context.runJob(
          spark.parallelize(parts, parts.size()).rdd(),
          task,
          CollectionConverters.asScala(
                  IntStream.range(0, parts.size()).mapToObj(i -> (Object) i).toList())
              .toSeq(),
          new Handing(taking),
          ClassTag$.MODULE$.apply(PartResult.class));
    } finally {
      shared.destroy();
      Replica.forget(mission);
    }
  }

  private static final class Handing extends AbstractFunction2<Object, PartResult, BoxedUnit> {
    private final Taking taking;

    Handing(Taking taking) {
      this.taking = taking;
    }

    @Override
    public BoxedUnit apply(Object place, PartResult result) {
      taking.take(result);
      return BoxedUnit.UNIT;
    }
  }
}
