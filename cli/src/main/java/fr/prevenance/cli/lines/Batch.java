package fr.prevenance.cli.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lines answered by all cores, written in the order read. What is under way is bounded in lines and
 * in bytes, so that memory does not depend on how many there are.
 */
public final class Batch implements AutoCloseable {
  /** Lines read and not yet written, for each core. */
  public static final int LINES_AHEAD = 64;

  private static final int LINES_BETWEEN_CHECKS = 1000;

  /** Bytes: rules that refer to rules need more than the usual stack. */
  private static final long STACK = 64L << 20;

  private final Answering answering;
  private final int longest;
  private final ExecutorService workers;
  private final BlockingQueue<Optional<Pending>> pending;
  private final Semaphore bytes;
  private boolean skipsBlanks;

  /** One answer for each line, whatever the line; asked by several threads at once. */
  public interface Answering extends Function<Lines.Line, String> {}

  /**
   * @param longest bytes of the longest line that is kept
   */
  public Batch(Answering answering, int longest, int cores) {
    this.answering = answering;
    this.longest = longest;
    this.bytes = new Semaphore(2 * longest);
    this.pending = new ArrayBlockingQueue<>(LINES_AHEAD * cores);
    this.workers = Executors.newFixedThreadPool(cores, Batch::worker);
  }

  /** Lines that hold nothing are not answered. */
  public Batch skippingBlanks() {
    skipsBlanks = true;
    return this;
  }

  private record Pending(Future<String> answer, int size) {}

  private static Thread worker(Runnable task) {
    Thread worker = new Thread(null, task, "batch", STACK);
    worker.setDaemon(true);
    return worker;
  }

  /** Returns at the end of the input, or as soon as nobody reads the output any more. */
  public void run(InputStream input, PrintWriter out) throws IOException, InterruptedException {
    Lines lines = new Lines(input, longest);
    Thread reader = Thread.ofPlatform().daemon().name("lines").start(() -> readAll(lines));
    try {
      writeAll(out);
    } finally {
      reader.interrupt();
    }
  }

  private void readAll(Lines lines) {
    try {
      for (var line = next(lines); line.isPresent(); line = next(lines)) {
        submit(line.get());
      }
      pending.put(Optional.empty());
    } catch (IOException broken) {
      pending.add(Optional.of(new Pending(CompletableFuture.failedFuture(broken), 0)));
    } catch (InterruptedException nobodyReads) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Lines.Line> next(Lines lines) throws IOException {
    return skipsBlanks ? lines.nextWritten() : lines.next();
  }

  private void submit(Lines.Line line) throws InterruptedException {
    int size = line.bytes().length;
    bytes.acquire(size);
    pending.put(Optional.of(new Pending(workers.submit(() -> answering.apply(line)), size)));
  }

  private void writeAll(PrintWriter out) throws IOException, InterruptedException {
    boolean isRead = true;
    var next = pending.take();
    for (int written = 1; isRead && next.isPresent(); written++) {
      isRead = write(next.get(), out, written % LINES_BETWEEN_CHECKS == 0);
      next = isRead ? next(out) : next;
    }
    out.flush();
  }

  /** What is written leaves before anything is waited for: the other side may be waiting for it. */
  private Optional<Pending> next(PrintWriter out) throws InterruptedException {
    if (pending.isEmpty()) {
      out.flush();
    }
    return pending.take();
  }

  /** False when nobody reads any more. */
  private boolean write(Pending line, PrintWriter out, boolean checks)
      throws IOException, InterruptedException {
    boolean isRead = line.answer().isDone() && !checks || !out.checkError();
    if (isRead) {
      out.write(answer(line) + '\n');
      bytes.release(line.size());
    }
    return isRead;
  }

  private static String answer(Pending line) throws IOException, InterruptedException {
    try {
      return line.answer().get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
