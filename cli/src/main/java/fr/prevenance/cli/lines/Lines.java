package fr.prevenance.cli.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of bytes, read in bounded memory whatever their length. */
public final class Lines {
  private static final int CHUNK = 1 << 16;

  private final InputStream input;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private int number;

  /**
   * @param longest bytes of the longest line that is kept
   */
  public Lines(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /**
   * @param number counted from 1
   * @param bytes without the line's end; what is beyond the longest is dropped
   */
  public record Line(int number, byte[] bytes, boolean isTooLong) {

    boolean isBlank() {
      return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  /** The next line that is not blank; empty at the end. */
  public Optional<Line> nextWritten() throws IOException {
    Optional<Line> line = next();
    while (line.isPresent() && line.get().isBlank()) {
      line = next();
    }
    return line;
  }

  /** The next line, blank or not; empty at the end. */
  public Optional<Line> next() throws IOException {
    if (isAtEnd()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    boolean isEnded = false;
    while (!isEnded && !isAtEnd()) {
      int from = next;
      next = lineEnd();
      keep(kept, from);
      length += next - from;
      isEnded = next < end;
    }
    next += isEnded ? 1 : 0;
    return Optional.of(new Line(number, kept.toByteArray(), length > longest));
  }

  /** Reads on when all that was read is used. */
  private boolean isAtEnd() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, input.read(chunk));
    }
    return end == 0;
  }

  private int lineEnd() {
    int at = next;
    while (at < end && chunk[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keep(ByteArrayOutputStream kept, int from) {
    kept.write(chunk, from, Math.min(next - from, longest - kept.size()));
  }
}
