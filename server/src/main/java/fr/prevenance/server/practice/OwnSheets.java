package fr.prevenance.server.practice;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeReader;
import fr.prevenance.packs.PracticeWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that bodies write. What one agent writes never hides what another wrote. */
@Service
public class OwnSheets {
  private final OwnSheetRows rows;
  private final PracticeCatalogue catalogue;
  private final PracticeVoices voices;

  OwnSheets(OwnSheetRows rows, PracticeCatalogue catalogue, PracticeVoices voices) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.voices = voices;
  }

  /** The body's own, drafts included, and what other bodies have published. */
  @Transactional(readOnly = true)
  public List<OwnSheet> readableBy(String siret) {
    return rows.all().stream().filter(sheet -> sheet.isReadableBy(siret)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<OwnSheet> find(UUID id, String siret) {
    return rows.find(id).filter(sheet -> sheet.isReadableBy(siret));
  }

  /** A sheet that its body may change. */
  @Transactional(readOnly = true)
  public Optional<OwnSheet> mine(UUID id, String siret) {
    return rows.find(id).filter(sheet -> sheet.siret().equals(siret));
  }

  /**
   * Keeps a new sheet.
   *
   * @param practice its slug is replaced by one made from its title
   */
  @Transactional
  public SheetSaving create(String siret, Practice practice, boolean isPublished) {
    Practice named = named(practice, Slugs.free(Slugs.of(practice.title()), taken(siret)));
    List<PackIssue> issues = isPublished ? lint(named) : List.of();
    if (!issues.isEmpty()) {
      return new SheetSaving.Faulty(issues);
    }
    UUID id = UUID.randomUUID();
    return rows.insert(id, siret, named, isPublished)
        ? new SheetSaving.Saved(rows.find(id).orElseThrow())
        : create(siret, practice, isPublished);
  }

  /**
   * Keeps what is written of a sheet, unless somebody else wrote it meanwhile.
   *
   * @param version that the writer had before them
   * @param practice its slug and its feedback are left as they were
   */
  @Transactional
  public SheetSaving save(
      UUID id, String siret, int version, Practice practice, boolean isPublished) {
    Optional<OwnSheet> known = mine(id, siret);
    if (known.isEmpty()) {
      return new SheetSaving.Absent();
    }
    Practice before = known.get().practice();
    Practice written = named(practice, before.slug()).with(before.feedback());
    List<PackIssue> issues = isPublished ? lint(written) : List.of();
    if (known.get().version() != version) {
      return new SheetSaving.Stale(known.get());
    }
    if (!issues.isEmpty()) {
      return new SheetSaving.Faulty(issues);
    }
    boolean isKept = rows.update(known.get(), version, written, isPublished);
    OwnSheet now = rows.find(id).orElse(known.get());
    return isKept ? new SheetSaving.Saved(now) : new SheetSaving.Stale(now);
  }

  /** Removes a draft, with all that was said of it; false when it is none, or changed meanwhile. */
  @Transactional
  public boolean delete(UUID id, String siret, int version) {
    boolean isDeleted = mine(id, siret).isPresent() && rows.delete(id, version);
    if (isDeleted) {
      voices.forget(id.toString());
    }
    return isDeleted;
  }

  List<PackIssue> lint(Practice practice) {
    try {
      PracticeReader.read(practice.slug(), PracticeWriter.files(practice), catalogue.commitments());
      return List.of();
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  private Set<String> taken(String siret) {
    return Stream.concat(
            catalogue.all().stream().map(Practice::slug),
            rows.all().stream()
                .filter(sheet -> sheet.siret().equals(siret))
                .map(sheet -> sheet.practice().slug()))
        .collect(Collectors.toSet());
  }

  private static Practice named(Practice practice, String slug) {
    return PracticeReader.draft(slug, PracticeWriter.files(practice));
  }
}
