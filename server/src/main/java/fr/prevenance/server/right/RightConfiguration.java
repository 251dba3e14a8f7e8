package fr.prevenance.server.right;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightConfiguration {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Bean
  RightCatalogue rightCatalogue(
      @Value("${prevenance.droits:}") String sources, ObjectProvider<Clock> clock) {
    return rightCatalogue(sources, clock.getIfAvailable(() -> Clock.system(PARIS)));
  }

  /**
   * @param sources folders of rights, separated by commas; {@value RightPacks#BUNDLED} stands for
   *     those packaged, and so does a blank
   */
  static RightCatalogue rightCatalogue(String sources, Clock clock) {
    List<String> all =
        sources.isBlank()
            ? List.of(RightPacks.BUNDLED)
            : Stream.of(sources.split(",")).map(String::strip).toList();
    try {
      return new RightCatalogue(RightPacks.from(all), clock);
    } catch (PackException refused) {
      throw new ConfigurationRefused(
          refused.issues().stream().map(RightConfiguration::sentence).toList());
    }
  }

  private static String sentence(PackIssue issue) {
    return "%s, ligne %d : %s %s [%s]"
        .formatted(issue.file(), issue.line(), issue.message(), issue.mend(), issue.code());
  }
}
