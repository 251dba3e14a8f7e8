package fr.prevenance.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As little SMTP as hands a letter over: the least that a sender can do. */
final class BareSmtp implements AutoCloseable {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final Socket socket;
  private final BufferedReader answers;
  private final OutputStream out;

  BareSmtp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    out = new BufferedOutputStream(socket.getOutputStream());
    expect("220");
    command("EHLO banc.test", "250");
  }

  void send(String sender, String recipient, byte[] content) throws IOException {
    command("MAIL FROM:<" + sender + ">", "250");
    command("RCPT TO:<" + recipient + ">", "250");
    command("DATA", "354");
    write(content);
    command("\r\n.", "250");
  }

  /** A line that begins with a dot gets a second one. */
  private void write(byte[] content) throws IOException {
    boolean isLineStart = true;
    for (byte octet : content) {
      if (isLineStart && octet == '.') {
        out.write('.');
      }
      out.write(octet);
      isLineStart = octet == '\n';
    }
  }

  private void command(String line, String expected) throws IOException {
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write(LINE_END);
    out.flush();
    expect(expected);
  }

  private void expect(String code) throws IOException {
    String line = answers.readLine();
    while (line != null && line.startsWith(code + "-")) {
      line = answers.readLine();
    }
    if (line == null || !line.startsWith(code)) {
      throw new IOException("expected " + code + ", was answered: " + line);
    }
  }

  @Override
  public void close() throws IOException {
    command("QUIT", "221");
    socket.close();
  }
}
