package fr.prevenance.server.practice;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeReader;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in a sheet of another installation; the same one twice is one sheet. */
@Service
public class SheetImporting {
  private final OwnSheetRows rows;
  private final PracticeCatalogue catalogue;

  SheetImporting(OwnSheetRows rows, PracticeCatalogue catalogue) {
    this.rows = rows;
    this.catalogue = catalogue;
  }

  /**
   * Keeps a sheet that came, unless something speaks against it.
   *
   * @param siret of the body that brings it in
   * @param file a folder, compressed
   */
  @Transactional
  public SheetImport bring(String siret, byte[] file) {
    try {
      SheetZip.Folder folder = SheetZip.read(file);
      Practice read = read(folder);
      if (read.isFounding()) {
        return new SheetImport.Refused(
            "C’est la fiche d’origine n° %d : chaque installation l’a déjà."
                .formatted(read.number().orElseThrow()));
      }
      return catalogue.find(read.slug()).isPresent() ? taken(read.slug()) : place(siret, read);
    } catch (SheetZip.Refused refused) {
      return new SheetImport.Refused(String.valueOf(refused.getMessage()));
    } catch (PackException faulty) {
      return new SheetImport.Faulty(faulty.issues());
    }
  }

  private Practice read(SheetZip.Folder folder) throws PackException {
    Practice practice =
        PracticeReader.read(
            folder.slug().isEmpty() ? "fiche" : folder.slug(),
            folder.files(),
            catalogue.commitments());
    return folder.slug().isEmpty()
        ? PracticeReader.read(Slugs.of(practice.title()), folder.files(), catalogue.commitments())
        : practice;
  }

  private SheetImport place(String siret, Practice read) {
    Optional<OwnSheet> found = rows.find(siret, read.slug());
    if (found.isEmpty()) {
      UUID id = UUID.randomUUID();
      if (!rows.insert(id, siret, read, false)) {
        return place(siret, read);
      }
      rows.cameAs(id, read);
      return new SheetImport.Added(rows.find(id).orElseThrow());
    }
    OwnSheet here = found.get();
    if (here.practice().equals(read)) {
      return new SheetImport.Known(here);
    }
    boolean isUntouched = rows.imported(here).filter(here.practice()::equals).isPresent();
    if (!isUntouched || !rows.update(here, here.version(), read, here.isPublished())) {
      return taken(read.slug());
    }
    rows.cameAs(here.id(), read);
    return new SheetImport.Updated(rows.find(here.id()).orElseThrow());
  }

  private static SheetImport taken(String slug) {
    return new SheetImport.Refused(
        "Une autre fiche porte déjà ici le nom « %s », ou celle-ci a été modifiée depuis. Rien n’est changé ; pour garder les deux, renommez le dossier dans le fichier."
            .formatted(slug));
  }
}
