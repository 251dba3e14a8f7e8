package fr.prevenance.server.right;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightConfiguration {

  @Bean
  RightCatalogue rightCatalogue(@Value("${prevenance.droits:}") String folder) {
    var problems = new ArrayList<String>();
    var packs = new ArrayList<RightPack>();
    for (var pack : folders(folder)) {
      read(pack, packs, problems);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return new RightCatalogue(packs);
  }

  private static List<Path> folders(String folder) {
    try {
      var found = folder.isBlank() ? PackFolders.bundled() : PackFolders.below(Path.of(folder));
      if (found.isEmpty()) {
        throw noPack(folder);
      }
      return found;
    } catch (IOException failure) {
      throw noPack(folder);
    }
  }

  private static ConfigurationRefused noPack(String folder) {
    return new ConfigurationRefused(
        folder.isBlank()
            ? "Aucun droit n’est livré avec ce serveur. Nommez un dossier de droits par prevenance.droits."
            : "Le dossier « %s » (prevenance.droits) ne contient aucun droit lisible. Chaque droit est un sous-dossier avec un fichier droit.yaml."
                .formatted(folder));
  }

  private static void read(Path folder, List<RightPack> packs, List<String> problems) {
    try {
      packs.add(PackReader.read(folder));
    } catch (PackException refused) {
      refused.issues().forEach(issue -> problems.add(sentence(folder, issue)));
    }
  }

  private static String sentence(Path folder, PackIssue issue) {
    return "%s/%s, ligne %d : %s %s [%s]"
        .formatted(
            folder.getFileName(),
            issue.file(),
            issue.line(),
            issue.message(),
            issue.mend(),
            issue.code());
  }
}
