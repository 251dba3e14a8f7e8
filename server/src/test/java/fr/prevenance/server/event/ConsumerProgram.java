package fr.prevenance.server.event;

import fr.prevenance.server.message.MessageRoom;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** The consumers of one more instance in a JVM of their own, to be killed. */
final class ConsumerProgram {

  private ConsumerProgram() {}

  static Process start(Environment settings) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            ConsumerProgram.class.getName(),
            settings.getRequiredProperty("spring.datasource.url"),
            settings.getRequiredProperty("spring.datasource.username"),
            settings.getProperty("spring.datasource.password", ""),
            settings.getRequiredProperty("prevenance.organismes"),
            settings.getRequiredProperty("prevenance.cles"))
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(MessageRoom.class)
        .web(WebApplicationType.NONE)
        .run(
            "--spring.datasource.url=" + arguments[0],
            "--spring.datasource.username=" + arguments[1],
            "--spring.datasource.password=" + arguments[2],
            "--prevenance.organismes=" + arguments[3],
            "--prevenance.cles=" + arguments[4],
            "--prevenance.adresse=https://droits.exempleville.test",
            "--prevenance.evenements.consommateurs=2",
            "--db-scheduler.enabled=false");
  }
}
