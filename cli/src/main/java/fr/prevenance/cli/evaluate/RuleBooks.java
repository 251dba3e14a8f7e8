package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleIssue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Rules read once for all the lines that give the same text; the oldest are let go. */
final class RuleBooks {
  private static final int KEPT_BOOKS = 200;
  private static final int KEPT_CHARACTERS = 4_000_000;

  private final SequencedMap<Key, FutureTask<Reading>> known = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** What reading rules gave. */
  sealed interface Reading {
    record Ready(RuleBook book) implements Reading {}

    record Faulty(List<RuleIssue> issues) implements Reading {}
  }

  private record Key(RuleFiles files, Options options) {

    Reading read() {
      try {
        return new Reading.Ready(files.read(options));
      } catch (RuleBookException refused) {
        return new Reading.Faulty(refused.issues());
      }
    }

    long size() {
      return files.size();
    }
  }

  /** The rules of these files; several threads that ask for the same wait for one reading. */
  Reading of(RuleFiles files, Options options) {
    Key key = new Key(files, options);
    FutureTask<Reading> reading = reading(key);
    reading.run();
    try {
      return reading.get();
    } catch (ExecutionException defect) {
      forget(key);
      throw thrown(defect);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading of rules interrupted", stopped);
    }
  }

  private static RuntimeException thrown(ExecutionException failed) {
    return switch (failed.getCause()) {
      case Error error -> throw error;
      case RuntimeException defect -> defect;
      case null, default -> new IllegalStateException(failed);
    };
  }

  private synchronized FutureTask<Reading> reading(Key key) {
    FutureTask<Reading> reading = known.get(key);
    if (reading == null) {
      reading = new FutureTask<>(key::read);
      known.put(key, reading);
      characters += key.size();
      letOldestGo();
    }
    return reading;
  }

  private void letOldestGo() {
    while (known.size() > 1 && (known.size() > KEPT_BOOKS || characters > KEPT_CHARACTERS)) {
      characters -= known.pollFirstEntry().getKey().size();
    }
  }

  private synchronized void forget(Key key) {
    if (known.remove(key) != null) {
      characters -= key.size();
    }
  }
}
