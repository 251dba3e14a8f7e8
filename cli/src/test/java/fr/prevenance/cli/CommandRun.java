package fr.prevenance.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** One run of the command line in this process, with what it printed. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(String... arguments) {
    return fedWith(new byte[0], arguments);
  }

  static CommandRun fedWith(String input, String... arguments) {
    return fedWith(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  static CommandRun fedWith(byte[] input, String... arguments) {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return run(arguments);
    } finally {
      System.setIn(usual);
    }
  }

  private static CommandRun run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Prevenance.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = commandLine.execute(arguments);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
