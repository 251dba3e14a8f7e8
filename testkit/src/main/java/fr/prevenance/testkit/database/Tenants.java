package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server processes that live in a cluster's folder: PostgreSQL makes it their working folder.
 *
 * <p>The process id in {@code postmaster.pid} alone proves nothing: after a restart of the machine
 * it may be a stranger's, whom {@code pg_ctl stop} would signal.
 */
record Tenants(Path cluster) {

  /** The running postmaster that an earlier owner of the folder left behind. */
  Optional<ProcessHandle> postmaster() throws IOException {
    return writtenPid().flatMap(ProcessHandle::of).filter(this::livesHere);
  }

  /** Whether {@code postmaster.pid} names a process that is alive but is not a server of ours. */
  boolean pidFileNamesAStranger() throws IOException {
    return writtenPid()
        .flatMap(ProcessHandle::of)
        .filter(process -> !livesHere(process))
        .isPresent();
  }

  /** Every server process still there. */
  Stream<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::livesHere);
  }

  private Optional<Long> writtenPid() throws IOException {
    Path file = pidFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(pid -> pid.matches("\\d{1,10}"))
          .map(Long::valueOf);
    }
  }

  Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }

  private boolean livesHere(ProcessHandle process) {
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return Files.isSameFile(workingFolder, cluster);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }
}
