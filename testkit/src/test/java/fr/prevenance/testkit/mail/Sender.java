package fr.prevenance.testkit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A mail client that can stop at any byte, as one that is killed does. */
final class Sender implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;
  private final Writer out;

  private Sender(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    this.out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
  }

  static Sender connect(int port) throws IOException {
    Sender sender = new Sender(new Socket(InetAddress.getLoopbackAddress(), port));
    sender.answer();
    sender.ask("EHLO mairie.test");
    return sender;
  }

  /** Connects without waiting for any greeting. */
  static Sender rushed(int port) throws IOException {
    return new Sender(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Goes as far as the invitation to send the message. */
  Sender begin(String recipient) throws IOException {
    ask("MAIL FROM:<nepasrepondre@mairie.test>");
    ask("RCPT TO:<" + recipient + ">");
    ask("DATA");
    return this;
  }

  /** Sends a whole message and returns the answer, "" when the connection broke instead. */
  String deliver(String recipient, String messageId) throws IOException {
    begin(recipient);
    write(message(recipient, messageId) + ".\r\n");
    return answer();
  }

  static String message(String recipient, String messageId) {
    return """
    From: <nepasrepondre@mairie.test>
    To: <%s>
    Message-ID: %s
    Subject: =?UTF-8?Q?Ch=C3=A8que_=C3=A9nergie?=
    Content-Type: text/plain; charset=UTF-8

    Bonjour, voyez https://mairie.test/droit?code=AB12.
    """
        .formatted(recipient, messageId)
        .replace("\n", "\r\n");
  }

  String ask(String command) throws IOException {
    write(command + "\r\n");
    return answer();
  }

  void write(String text) throws IOException {
    out.write(text);
    out.flush();
  }

  String answer() throws IOException {
    try {
      String line = in.readLine();
      while (line != null && line.length() > 3 && line.charAt(3) == '-') {
        line = in.readLine();
      }
      return line == null ? "" : line;
    } catch (SocketException reset) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
