package fr.prevenance.server.practice;

import fr.prevenance.packs.Practice;
import java.time.Instant;
import java.util.UUID;

/**
 * A sheet that a body wrote, or brought from another installation.
 *
 * @param practice may not be finished while the sheet is a draft
 * @param isPublished other bodies of the installation read it
 * @param version goes up by one each time the sheet is written
 */
public record OwnSheet(
    UUID id, String siret, Practice practice, boolean isPublished, int version, Instant writtenAt) {

  /** What feedback, ratings and reuses know the sheet by. */
  public String key() {
    return id.toString();
  }

  boolean isReadableBy(String reader) {
    return isPublished || siret.equals(reader);
  }
}
