package fr.prevenance.testkit.mail;

import java.nio.file.Path;

/** The mail catcher as a process of its own: FOLDER SMTP-PORT HTTP-PORT. Prints its two ports. */
final class MailCatcherProgram {

  private MailCatcherProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    MailCatcher catcher =
        MailCatcher.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    System.out.println("smtp " + catcher.smtpPort() + " " + catcher.address());
    Thread.currentThread().join();
  }
}
