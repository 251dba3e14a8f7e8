package fr.prevenance.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.cli.lines.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BatchTest {
  private static final int CORES = 2;

  private static final LineAnswering ANSWERING =
      new LineAnswering(
          new QuestionReader(
              new Question.Defaults(RuleFiles.NONE, true, LocalDate.of(2025, 10, 15), List.of())),
          new Evaluator(new RuleBooks()));

  private static void run(InputStream input, PrintWriter out)
      throws IOException, InterruptedException {
    try (Batch batch = new Batch(ANSWERING::answer, LineAnswering.LONGEST, CORES)) {
      batch.run(input, out);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lines made as they are read. */
  private static final class Questions extends InputStream {
    private final int lines;
    private final AtomicInteger read = new AtomicInteger();
    private InputStream current = InputStream.nullInputStream();

    Questions(int lines) {
      this.lines = lines;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** One line a read, so that what is buffered ahead is one line. */
    @Override
    public int read(byte[] into, int from, int length) {
      try {
        if (current.available() == 0) {
          if (read.get() == lines) {
            return -1;
          }
          int id = read.getAndIncrement();
          current =
              new ByteArrayInputStream(
                  bytes(
                      "{\"id\": %d, \"rules\": \"a: %d\", \"expressions\": [\"a * 2\"]}\n"
                          .formatted(id, id % 7)));
        }
        return current.read(into, from, length);
      } catch (IOException impossible) {
        throw new AssertionError(impossible);
      }
    }

    int count() {
      return read.get();
    }
  }

  /** Keeps nothing of what is written but how far behind the input it is. */
  private static final class Answers extends Writer {
    private final Questions questions;
    private int lines;
    private int furthest;
    private int misplaced;

    Answers(Questions questions) {
      this.questions = questions;
    }

    @Override
    public void write(char[] text, int from, int length) {
      String written = new String(text, from, length);
      if (!written.startsWith("{\"id\":" + lines + ",")) {
        misplaced++;
      }
      lines++;
      furthest = Math.max(furthest, questions.count() - lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void hundreds_of_thousands_of_lines_are_answered_in_order_a_few_at_a_time() throws Exception {
    Questions questions = new Questions(200_000);
    Answers answers = new Answers(questions);

    run(questions, new PrintWriter(answers));

    assertThat(answers.lines).isEqualTo(200_000);
    assertThat(answers.misplaced).isZero();
    assertThat(answers.furthest).isBetween(1, Batch.LINES_AHEAD * CORES + 3);
  }

  @Test
  void slow_lines_do_not_let_quick_ones_pass() throws Exception {
    String slow =
        "{\"id\": \"lent\", \"expressions\": [" + "\"1 + 1\", ".repeat(3000) + "\"1\"]}\n";
    StringBuilder lines = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.append(slow).append("{\"id\": %d, \"expressions\": []}\n".formatted(i));
      expected.addAll(List.of("{\"id\":\"lent\"", "{\"id\":" + i));
    }
    StringWriter out = new StringWriter();

    run(new ByteArrayInputStream(bytes(lines.toString())), new PrintWriter(out));

    assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void an_answer_leaves_before_the_next_question_comes() throws Exception {
    PipedOutputStream person = new PipedOutputStream();
    PipedInputStream input = new PipedInputStream(person);
    PipedInputStream screen = new PipedInputStream();
    PrintWriter out = new PrintWriter(new PipedOutputStream(screen), false, StandardCharsets.UTF_8);
    Thread running =
        Thread.ofPlatform()
            .start(() -> {
              try {
                run(input, out);
              } catch (IOException | InterruptedException failed) {
                throw new AssertionError(failed);
              }
            });

    person.write(bytes("{\"id\": 1, \"expressions\": []}\n"));
    person.flush();
    assertThat(screen.readNBytes(22)).asString().isEqualTo("{\"id\":1,\"results\":[]}\n");

    person.close();
    running.join();
  }

  @Test
  void a_broken_pipe_ends_quietly_however_much_is_left_to_read() throws Exception {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int any) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Questions endless = new Questions(Integer.MAX_VALUE);

    run(endless, new PrintWriter(broken));

    assertThat(endless.count()).isLessThan(100_000);
  }

  @Test
  void an_input_that_breaks_is_told_once_what_came_before_is_answered() {
    InputStream input =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream(bytes("{\"id\": 1, \"expressions\": []}\n"));

          @Override
          public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
              throw new IOException("disque absent");
            }
            return next;
          }
        };
    StringWriter out = new StringWriter();

    assertThatThrownBy(() -> run(input, new PrintWriter(out)))
        .isInstanceOf(IOException.class)
        .hasMessage("disque absent");
    assertThat(out.toString()).startsWith("{\"id\":1,");
  }
}
