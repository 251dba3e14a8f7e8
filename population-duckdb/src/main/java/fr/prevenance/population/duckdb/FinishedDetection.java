package fr.prevenance.population.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a detection that came to its end has left.
 *
 * @param counts by slug of the right
 */
record FinishedDetection(Path folder, DetectionRequest request, Map<String, RightCount> counts) {

  /** Empty where there is none, or one that was interrupted. */
  static Optional<FinishedDetection> in(Path folder) throws IOException {
    Path request = folder.resolve(DetectionFolder.REQUEST);
    Path counts = folder.resolve(DetectionFolder.COUNTS);
    return Files.exists(request) && Files.exists(counts)
        ? Optional.of(
            new FinishedDetection(
                folder,
                DetectionFolder.JSON.readValue(Files.readString(request), DetectionRequest.class),
                DetectionFolder.JSON.readValue(Files.readString(counts), DetectionFolder.COUNTED)))
        : Optional.empty();
  }

  /** What it wrote of one kind. */
  List<Path> files(FindingFiles.Kind kind) throws IOException {
    Path files = folder.resolve(kind.folder());
    if (!Files.isDirectory(files)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
