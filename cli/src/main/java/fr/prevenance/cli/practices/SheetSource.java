package fr.prevenance.cli.practices;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.IssueReport;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.Practices;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which sheets a command speaks of: those packaged with the product, or those of a folder. */
final class SheetSource {
  @Option(
      names = "--sheets",
      split = ",",
      paramLabel = "DIR",
      description = {
        "dossiers de vos fiches, séparés par des virgules ; « livrés » désigne celles du logiciel"
            + " (par défaut : livrés)"
      })
  private List<String> sources = List.of(Practices.BUNDLED);

  /**
   * Every sheet, founding ones first.
   *
   * @throws Refusal with the faults of all of them
   */
  Practices all() {
    try {
      return Practices.from(sources);
    } catch (PackException refused) {
      throw Refusal.input(IssueReport.text(refused.issues(), base()));
    }
  }

  /** Folder that the files of issues lie in, as far as there is one. */
  private Path base() {
    return sources.size() == 1 && !sources.contains(Practices.BUNDLED)
        ? Path.of(sources.getFirst())
        : Path.of("");
  }
}
