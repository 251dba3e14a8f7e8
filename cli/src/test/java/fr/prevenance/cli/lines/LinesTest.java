package fr.prevenance.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int LONGEST = 200_000;

  private static List<Lines.Line> read(InputStream input) throws IOException {
    var lines = new Lines(input, LONGEST);
    var all = new ArrayList<Lines.Line>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get());
    }
    return all;
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(InputStream input) throws IOException {
    return read(input).stream()
        .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void the_last_line_needs_no_end() throws IOException {
    assertThat(texts(input("un\n\ndeux"))).containsExactly("un", "", "deux");
  }

  @Test
  void an_end_of_line_opens_no_other_line() throws IOException {
    assertThat(texts(input("un\n"))).containsExactly("un");
  }

  @Test
  void nothing_holds_no_line() throws IOException {
    assertThat(read(input(""))).isEmpty();
  }

  @Test
  void lines_are_whole_wherever_reading_stops() throws IOException {
    var lines =
        List.of("a".repeat(65_535), "b".repeat(65_536), "c".repeat(65_537), "d".repeat(LONGEST));

    assertThat(texts(input(String.join("\n", lines)))).isEqualTo(lines);
  }

  @Test
  void lines_that_come_byte_by_byte_are_whole() throws IOException {
    var slow =
        new InputStream() {
          private final InputStream all = input("un\ndeux\n");

          @Override
          public int read() throws IOException {
            return all.read();
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return all.read(bytes, from, Math.min(1, length));
          }
        };

    assertThat(texts(slow)).containsExactly("un", "deux");
  }

  @Test
  void one_byte_too_many_is_told_and_not_kept() throws IOException {
    var lines = read(input("x".repeat(LONGEST + 1) + "\ncourte"));

    assertThat(lines).extracting(Lines.Line::isTooLong).containsExactly(true, false);
    assertThat(lines.getFirst().bytes()).hasSize(LONGEST);
  }

  @Test
  void a_line_as_long_as_may_be_is_not_too_long() throws IOException {
    assertThat(read(input("x".repeat(LONGEST))).getFirst().isTooLong()).isFalse();
  }

  @Test
  void blank_lines_count_and_are_left_out_where_only_written_ones_are_wanted() throws IOException {
    Optional<Lines.Line> first = new Lines(input("\n \nun"), LONGEST).nextWritten();

    assertThat(first).map(Lines.Line::number).hasValue(3);
  }
}
