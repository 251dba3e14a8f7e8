package fr.prevenance.server.practice;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practices;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

  /**
   * @param folders of sheets beside those packaged, separated by commas; blank: none
   */
  @Bean
  PracticeCatalogue practiceCatalogue(@Value("${prevenance.pratiques:}") String folders) {
    List<String> sources =
        Stream.concat(
                Stream.of(Practices.BUNDLED),
                Stream.of(folders.split(",")).map(String::strip).filter(text -> !text.isEmpty()))
            .distinct()
            .toList();
    try {
      return new PracticeCatalogue(Practices.from(sources));
    } catch (PackException refused) {
      throw new ConfigurationRefused(
          refused.issues().stream().map(PracticeConfiguration::sentence).toList());
    }
  }

  private static String sentence(PackIssue issue) {
    return "%s, ligne %d : %s %s [%s]"
        .formatted(issue.file(), issue.line(), issue.message(), issue.mend(), issue.code());
  }
}
