package fr.prevenance.server.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeFeedback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every sheet that a body may read, be it of the library or of a body, with its feedback. */
@Service
public class SheetLibrary {
  private final PracticeCatalogue catalogue;
  private final OwnSheets own;
  private final Feedbacks feedbacks;

  SheetLibrary(PracticeCatalogue catalogue, OwnSheets own, Feedbacks feedbacks) {
    this.catalogue = catalogue;
    this.own = own;
    this.feedbacks = feedbacks;
  }

  /**
   * A sheet that may be read.
   *
   * @param key slug of a sheet of the library, else the id of one of a body
   * @param own empty: it is of the library
   */
  public record ReadableSheet(String key, Practice practice, Optional<OwnSheet> own) {

    /** Whether it is the body's own. */
    public boolean isOf(String siret) {
      return own.filter(sheet -> sheet.siret().equals(siret)).isPresent();
    }

    public boolean isDraft() {
      return own.filter(sheet -> !sheet.isPublished()).isPresent();
    }
  }

  /** The library first, in its order, then those of bodies. */
  @Transactional(readOnly = true)
  public List<ReadableSheet> readableBy(String siret) {
    List<ReadableSheet> all = new ArrayList<>();
    catalogue.all().forEach(practice -> all.add(readable(practice)));
    own.readableBy(siret).forEach(sheet -> all.add(readable(sheet)));
    return List.copyOf(all);
  }

  @Transactional(readOnly = true)
  public Optional<ReadableSheet> find(String key, String siret) {
    return catalogue
        .find(key)
        .map(SheetLibrary::readable)
        .or(() -> id(key).flatMap(id -> own.find(id, siret)).map(SheetLibrary::readable));
  }

  /** The sheet as all its readers see it: with what the bodies of the installation tell. */
  @Transactional(readOnly = true)
  public Practice whole(ReadableSheet sheet) {
    List<PracticeFeedback> all = new ArrayList<>(sheet.practice().feedback());
    Set<String> taken = new HashSet<>();
    all.forEach(feedback -> taken.add(feedback.slug()));
    for (Feedbacks.Told told : feedbacks.of(sheet.key())) {
      String slug = Slugs.free(Slugs.of(told.feedback().title()), taken);
      taken.add(slug);
      all.add(told.feedback().named(slug));
    }
    return sheet.practice().with(all);
  }

  public SheetView view(Practice practice) {
    return new SheetView(practice, catalogue.commitments(practice));
  }

  private static ReadableSheet readable(Practice practice) {
    return new ReadableSheet(practice.slug(), practice, Optional.empty());
  }

  private static ReadableSheet readable(OwnSheet sheet) {
    return new ReadableSheet(sheet.key(), sheet.practice(), Optional.of(sheet));
  }

  private static Optional<UUID> id(String key) {
    try {
      return Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
