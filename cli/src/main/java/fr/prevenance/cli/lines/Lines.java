package fr.prevenance.cli.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of bytes, read in bounded memory whatever their length. */
public final class Lines {
  private static final int END = -1;

  private final InputStream input;
  private final int longest;
  private int number;

  /**
   * @param longest bytes of the longest line that is kept
   */
  public Lines(InputStream input, int longest) {
    this.input = new BufferedInputStream(input);
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
    int read = input.read();
    if (read == END) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isTooLong = false;
    for (; read != END && read != '\n'; read = input.read()) {
      isTooLong = bytes.size() == longest;
      if (!isTooLong) {
        bytes.write(read);
      }
    }
    return Optional.of(new Line(number, bytes.toByteArray(), isTooLong));
  }
}
