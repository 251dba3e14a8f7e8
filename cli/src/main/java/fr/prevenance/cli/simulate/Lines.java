package fr.prevenance.cli.simulate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of bytes, read in bounded memory whatever their length. */
final class Lines {
  /** Bytes of the longest line that is kept. */
  static final int LONGEST = 1_000_000;

  private static final int END = -1;

  private final InputStream input;
  private int number;

  Lines(InputStream input) {
    this.input = new BufferedInputStream(input);
  }

  /**
   * @param number counted from 1
   * @param bytes without the line's end; what is beyond {@link #LONGEST} is dropped
   */
  record Line(int number, byte[] bytes, boolean isTooLong) {

    boolean isBlank() {
      return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    Optional<Line> line = read();
    while (line.isPresent() && line.get().isBlank()) {
      line = read();
    }
    return line;
  }

  private Optional<Line> read() throws IOException {
    int read = input.read();
    if (read == END) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isTooLong = false;
    for (; read != END && read != '\n'; read = input.read()) {
      isTooLong = bytes.size() == LONGEST;
      if (!isTooLong) {
        bytes.write(read);
      }
    }
    return Optional.of(new Line(number, bytes.toByteArray(), isTooLong));
  }
}
