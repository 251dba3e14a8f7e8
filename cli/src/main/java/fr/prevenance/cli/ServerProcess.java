package fr.prevenance.cli;

import fr.prevenance.server.PrevenanceServer;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the server inside this process. */
public final class ServerProcess {

  private ServerProcess() {}

  /**
   * Starts the server and returns once it answers.
   *
   * @throws Refusal with one message when its configuration cannot be used
   */
  public static ConfigurableApplicationContext start(
      Map<String, Object> settings, Clock clock, String... arguments) {
    try {
      return new SpringApplicationBuilder(PrevenanceServer.class)
          .registerShutdownHook(false)
          .logStartupInfo(false)
          .properties(settings)
          .initializers(context -> register(context, clock))
          .run(arguments);
    } catch (RuntimeException failure) {
      throw StartFailure.explain(failure);
    }
  }

  private static void register(ConfigurableApplicationContext context, Clock clock) {
    ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock);
  }
}
