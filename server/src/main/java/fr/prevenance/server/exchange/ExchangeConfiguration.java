package fr.prevenance.server.exchange;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  @Bean
  ConfiguredBodies configuredBodies(
      @Value("${prevenance.organismes:}") String folder, RightCatalogue rights) {
    if (folder.isBlank()) {
      throw new ConfigurationRefused(
          "La propriété prevenance.organismes manque. Donnez le dossier des organismes : un sous-dossier par organisme, avec un fichier organisme.yaml.");
    }
    var facts = rights.all().stream().collect(Collectors.toMap(RightPack::slug, RightPack::facts));
    return new BodiesFolder(Path.of(folder).toAbsolutePath(), new DeclaredFacts(facts)).read();
  }

  @Bean
  Processings processings(ConfiguredBodies bodies, Refusals refusals) {
    return new Processings(bodies.processings(), refusals);
  }

  @Bean
  EventAgreements eventAgreements(ConfiguredBodies bodies) {
    return bodies.events();
  }

  @Bean
  FileState fileState(@Value("${prevenance.echanges.taille-maximale:100MB}") DataSize largest) {
    return new FileState(largest.toBytes());
  }
}
