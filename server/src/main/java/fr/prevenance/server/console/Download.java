package fr.prevenance.server.console;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file, which browsers save instead of showing it. */
public final class Download {
  public static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  public static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private Download() {}

  /**
   * Sends the content to be saved under the name.
   *
   * @param name of the file, in ASCII
   */
  public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
