package fr.prevenance.population.spark;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.dataset.Opening;
import fr.prevenance.population.dataset.Purpose;
import fr.prevenance.population.dataset.Use;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What it takes to open a dataset for a detection, in any process that sees its folder and those of
 * the packs: each reads the law again, and refuses what it refuses.
 *
 * @param folder of the dataset
 * @param packs folders, or {@link RightPacks#BUNDLED}
 * @param rights fingerprints of the versions that decide
 * @param today the day of the calendar
 * @param day of evaluation
 */
public record DatasetKey(
    String folder,
    List<String> packs,
    List<String> rights,
    Purpose purpose,
    LocalDate today,
    LocalDate day)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public DatasetKey {
    packs = List.copyOf(packs);
    rights = List.copyOf(rights);
  }

  Dataset open() throws DatasetException {
    List<RightPack> all = read();
    var request =
        new DatasetRequest(
            purpose,
            Use.DETECTION,
            today,
            day,
            rights.stream().map(version -> version(version, all)).toList());
    var description = DatasetFile.read(Path.of(folder), RightPacks.dictionary(packs, all));
    return switch (description.open(request)) {
      case Opening.Granted(Dataset dataset) -> dataset;
      case Opening.Refused(var reasons) -> throw new DatasetException(reasons);
    };
  }

  private List<RightPack> read() {
    try {
      return RightPacks.from(packs);
    } catch (PackException e) {
      throw new IllegalStateException("Packs are not here what they are elsewhere", e);
    }
  }

  private RightPack version(String fingerprint, List<RightPack> all) {
    return all.stream()
        .filter(right -> right.fingerprint().equals(fingerprint))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No right has the fingerprint %s in %s".formatted(fingerprint, packs)));
  }
}
