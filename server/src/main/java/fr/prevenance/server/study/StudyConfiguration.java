package fr.prevenance.server.study;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

  @Bean
  Studies studies(@Value("${prevenance.etudes:}") String folder) {
    return new Studies(Optional.of(folder).filter(text -> !text.isBlank()).map(Path::of));
  }
}
