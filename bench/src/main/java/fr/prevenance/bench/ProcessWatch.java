package fr.prevenance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Samples a demonstration's Java process and its PostgreSQL by {@code /proc}, five times a second.
 * What a process does after its last sample is not counted.
 */
public final class ProcessWatch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 200;
  private static final double TICKS_PER_SECOND = 100;
  private static final Path PROC = Path.of("/proc");
  private static final Pattern KILOBYTES =
      Pattern.compile("^(VmHWM|Pss):\\s+(\\d+) kB", Pattern.MULTILINE);

  private final long java;
  private final Path postmasterFile;
  private final Thread sampler;
  private volatile boolean isOver;
  private double javaSeconds;
  private double databaseSeconds;
  private double javaPeak;
  private double databasePeak;

  public ProcessWatch(long java, Path data) {
    this.java = java;
    this.postmasterFile = data.resolve("postgresql/data/postmaster.pid");
    this.sampler = Thread.ofPlatform().name("sampler").start(this::run);
  }

  /** Of Java and PostgreSQL, their finished children included. */
  public synchronized double cpuSeconds() {
    return javaSeconds + databaseSeconds;
  }

  /** Peak of Java plus peak of PostgreSQL, which may not coincide: an upper bound. */
  public synchronized double peakMegabytes() {
    return javaPeak + databasePeak;
  }

  @Override
  public void close() throws InterruptedException {
    isOver = true;
    sampler.join();
  }

  private void run() {
    try {
      while (!isOver) {
        sample();
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void sample() {
    javaSeconds = Math.max(javaSeconds, seconds(java));
    javaPeak = Math.max(javaPeak, megabytes(java, "status", "VmHWM"));
    Optional<Long> postmaster = postmaster();
    if (postmaster.isPresent()) {
      List<Long> processes = childrenOf(postmaster.get());
      processes.add(postmaster.get());
      databaseSeconds =
          Math.max(databaseSeconds, processes.stream().mapToDouble(ProcessWatch::seconds).sum());
      databasePeak =
          Math.max(
              databasePeak,
              processes.stream().mapToDouble(each -> megabytes(each, "smaps_rollup", "Pss")).sum());
    }
  }

  private Optional<Long> postmaster() {
    return read(postmasterFile)
        .map(text -> text.lines().findFirst().orElse("").strip())
        .filter(line -> line.matches("\\d+"))
        .map(Long::valueOf);
  }

  private static List<Long> childrenOf(long parent) {
    List<Long> children = new ArrayList<>();
    try (Stream<Path> processes = Files.list(PROC)) {
      processes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .map(Long::valueOf)
          .filter(process -> parentOf(process) == parent)
          .forEach(children::add);
    } catch (IOException gone) {
      return children;
    }
    return children;
  }

  private static long parentOf(long process) {
    return stat(process).map(fields -> Long.valueOf(fields[1])).orElse(-1L);
  }

  /** User and system time, its own and that of its finished children. */
  private static double seconds(long process) {
    return stat(process)
        .map(fields ->
            (Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]))
                / TICKS_PER_SECOND)
        .orElse(0.0);
  }

  /** Fields of {@code /proc/PID/stat} from the state on, which follows the name in brackets. */
  private static Optional<String[]> stat(long process) {
    return read(PROC.resolve(process + "/stat"))
        .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "));
  }

  private static double megabytes(long process, String file, String field) {
    return read(PROC.resolve(process + "/" + file)).stream()
        .flatMap(text -> KILOBYTES.matcher(text).results())
        .filter(line -> line.group(1).equals(field))
        .mapToDouble(line -> Long.parseLong(line.group(2)) / 1024.0)
        .findFirst()
        .orElse(0);
  }

  /** Empty when the process, or the file, is gone meanwhile. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
