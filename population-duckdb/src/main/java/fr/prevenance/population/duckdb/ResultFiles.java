package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The files that a detection puts into its folder. Somebody who was thought dead may be doing the
 * same: each writes a draft of their own, and no file is ever taken away.
 *
 * @param key what it seals them with; none where they are plain
 * @param privateFolder where what will be sealed is plain
 */
record ResultFiles(Path out, Optional<FileKey> key, Path privateFolder) {

  /** Writes a draft. */
  interface Writing {
    void write(Path draft) throws DatasetException, IOException;
  }

  /** Makes a folder, if only to show that nothing was found. */
  void prepare(String folder) throws IOException {
    Files.createDirectories(out.resolve(folder));
  }

  /** Puts a file of a part in place, sealed where there is a key. */
  void put(String folder, int part, Writing writing) throws DatasetException, IOException {
    Path plain = DetectionFolder.file(out, folder, part);
    String writer = UUID.randomUUID().toString();
    if (key.isEmpty()) {
      Path draft = DetectionFolder.draft(plain, writer);
      writing.write(draft);
      DetectionFolder.put(draft, plain);
      return;
    }
    Path secret = privateFolder.resolve(writer + ".parquet");
    try {
      writing.write(secret);
      Path file = plain.resolveSibling(plain.getFileName() + FileKey.ENDING);
      Path draft = DetectionFolder.draft(file, writer);
      key.get().seal(secret, draft, folder + "/" + plain.getFileName());
      DetectionFolder.put(draft, file);
    } finally {
      Files.deleteIfExists(secret);
    }
  }
}
