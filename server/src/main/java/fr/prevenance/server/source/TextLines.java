package fr.prevenance.server.source;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lines of a file, some of them ahead of time. A line of any length costs a bounded amount of
 * memory: what passes the limit is skipped and the line says so. Bytes that are not of the charset
 * become U+FFFD, so that they spoil their own field and nothing else.
 */
final class TextLines {
  private static final int LONGEST = 256 * 1024;

  /**
   * @param number 1-based
   */
  record Line(int number, String text, boolean isTooLong) {}

  private final Reader reader;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private int number;

  TextLines(byte[] content, int from, Charset charset) {
    reader = reader(content, from, charset);
  }

  static Reader reader(byte[] content, int from, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var bytes = new ByteArrayInputStream(content, from, content.length - from);
    return new BufferedReader(new InputStreamReader(bytes, decoder));
  }

  Optional<Line> next() {
    return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
  }

  /** The line that comes the given number of lines after the next one. */
  Optional<Line> peek(int distance) {
    while (ahead.size() <= distance) {
      var line = read();
      if (line.isEmpty()) {
        return line;
      }
      ahead.addLast(line.get());
    }
    return ahead.stream().skip(distance).findFirst();
  }

  private Optional<Line> read() {
    try {
      return readLine();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Optional<Line> readLine() throws IOException {
    var text = new StringBuilder();
    int length = 0;
    int character = reader.read();
    if (character < 0) {
      return Optional.empty();
    }
    for (; character >= 0 && character != '\n'; character = reader.read()) {
      if (length++ < LONGEST) {
        text.append((char) character);
      }
    }
    number++;
    return Optional.of(new Line(number, withoutReturn(text), length > LONGEST));
  }

  private static String withoutReturn(StringBuilder text) {
    int last = text.length() - 1;
    return last >= 0 && text.charAt(last) == '\r' ? text.substring(0, last) : text.toString();
  }
}
