package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL cluster below the data folder: made once, started, stopped. */
record Cluster(Path folder, Binaries binaries) {

  private static final String PATIENCE_SECONDS = "60";
  private static final int PORT_ATTEMPTS = 5;

  Path data() {
    return folder.resolve("data");
  }

  /** Makes the cluster if there is none. A creation cut short leaves nothing that looks whole. */
  void create(Secret superuserPassword) throws IOException {
    if (Files.isDirectory(data())) {
      return;
    }
    Path draft = folder.resolve("data.unfinished");
    Folders.delete(draft);
    initdb(draft, superuserPassword);
    Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initdb(Path target, Secret superuserPassword) {
    new Command(
            binaries.program("initdb"),
            folder,
            List.of(
                "--pgdata=" + target,
                "--username=" + EmbeddedDatabase.SUPERUSER,
                "--pwfile=" + superuserPassword.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"))
        .mustSucceed();
  }

  /** Starts the server on the folder's port and returns that port. */
  int start(Durability durability) throws IOException {
    stopWhatWasLeft();
    RememberedPort remembered = new RememberedPort(folder.resolve("port"));
    for (int attempt = 1; ; attempt++) {
      int port = remembered.free();
      Command.Result result =
          pgCtl("start", "--log=" + log(), "--options=" + durability.serverOptions(port)).run();
      if (result.status() == 0) {
        return port;
      }
      // Someone may have taken the port between our look and the server's.
      if (attempt == PORT_ATTEMPTS || RememberedPort.isFree(port)) {
        throw DatabaseNotStarted.afterOutput("pg_ctl start", folder, result.output() + logEnd());
      }
    }
  }

  /** Stops the server: sessions end, transactions in flight are rolled back. */
  void stop() {
    stopCommand().mustSucceed();
  }

  private Command stopCommand() {
    return pgCtl("stop", "--mode=fast");
  }

  private void stopWhatWasLeft() throws IOException {
    Tenants tenants = new Tenants(data());
    if (tenants.postmaster().isPresent()) {
      Command.Result stopped = stopCommand().run();
      // One that was being killed meanwhile is gone all the same, though pg_ctl calls it a failure.
      if (stopped.status() != 0 && tenants.postmaster().isPresent()) {
        throw DatabaseNotStarted.afterOutput("pg_ctl stop", folder, stopped.output());
      }
    }
    for (ProcessHandle orphan : tenants.all().toList()) {
      awaitEnd(orphan);
    }
    if (tenants.pidFileNamesAStranger()) {
      Files.delete(tenants.pidFile());
    }
    Files.deleteIfExists(log());
  }

  private void awaitEnd(ProcessHandle orphan) {
    try {
      orphan.onExit().get(Long.parseLong(PATIENCE_SECONDS), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      throw new DatabaseNotStarted(
          "Le processus PostgreSQL %d occupe encore « %s ». Arrêtez-le, puis recommencez."
              .formatted(orphan.pid(), folder),
          stillThere);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new DatabaseNotStarted("Interrompu en attendant PostgreSQL.", interruption);
    }
  }

  private Command pgCtl(String action, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("--pgdata=" + data(), "--wait", "--timeout=" + PATIENCE_SECONDS));
    arguments.addAll(List.of(options));
    arguments.add(action);
    return new Command(binaries.program("pg_ctl"), folder, arguments);
  }

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  private String logEnd() throws IOException {
    if (!Files.exists(log())) {
      return "";
    }
    List<String> lines = Files.readAllLines(log());
    return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }
}
