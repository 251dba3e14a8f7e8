package fr.prevenance.cli;

import fr.prevenance.server.PrevenanceServer;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the server inside this process. */
public final class ServerProcess {

  private ServerProcess() {}

  /**
   * Starts the server and returns once it answers.
   *
   * @throws Refusal with one message when its configuration cannot be used
   */
  public static ConfigurableApplicationContext start(Map<String, Object> settings, Clock clock) {
    return start(new MapPropertySource("prevenance", settings), clock);
  }

  /**
   * Starts the server and returns once it answers. The given settings win over every other source,
   * and no configuration file of the working folder is read.
   *
   * @throws Refusal with one message when its configuration cannot be used
   */
  public static ConfigurableApplicationContext start(PropertySource<?> settings, Clock clock) {
    try {
      return new SpringApplicationBuilder(PrevenanceServer.class)
          .environment(environment(settings))
          .properties("spring.config.location=classpath:/")
          .registerShutdownHook(false)
          .logStartupInfo(false)
          .initializers(context -> register(context, clock))
          .run();
    } catch (RuntimeException failure) {
      throw StartFailure.explain(failure).<RuntimeException>map(refusal -> refusal).orElse(failure);
    }
  }

  private static ConfigurableEnvironment environment(PropertySource<?> settings) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(settings);
    return environment;
  }

  private static void register(ConfigurableApplicationContext context, Clock clock) {
    ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock);
  }
}
