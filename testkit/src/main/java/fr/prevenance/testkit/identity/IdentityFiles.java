package fr.prevenance.testkit.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of fictional people and agents. */
final class IdentityFiles {

  private static final JsonMapper JSON = JsonMapper.shared();

  private IdentityFiles() {}

  static <T> List<T> lines(Path file, Class<T> type) {
    List<T> all = new ArrayList<>();
    try (var reader = Files.newBufferedReader(file);
        MappingIterator<T> values = JSON.readerFor(type).readValues(reader)) {
      values.forEachRemaining(all::add);
      return List.copyOf(all);
    } catch (IOException unreadable) {
      throw failure(file, unreadable);
    } catch (JacksonException malformed) {
      throw failure(file, malformed, all.size() + 1);
    }
  }

  static <T> List<T> array(Path file, Class<T[]> type) {
    try (var reader = Files.newBufferedReader(file)) {
      return List.of(JSON.readValue(reader, type));
    } catch (IOException unreadable) {
      throw failure(file, unreadable);
    } catch (JacksonException malformed) {
      throw failure(file, malformed, malformed.getLocation().getLineNr());
    }
  }

  private static UncheckedIOException failure(Path file, IOException cause) {
    return new UncheckedIOException(
        "Le fichier d'identités « %s » ne peut pas être lu.".formatted(file), cause);
  }

  private static UncheckedIOException failure(Path file, JacksonException cause, int line) {
    return new UncheckedIOException(
        "Le fichier d'identités « %s » est mal formé à la ligne %d.".formatted(file, line),
        new IOException(cause));
  }
}
