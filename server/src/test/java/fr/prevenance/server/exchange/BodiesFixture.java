package fr.prevenance.server.exchange;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Type;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.FactDefinition.WhenMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Folders of fictional bodies. */
final class BodiesFixture {
  private BodiesFixture() {}

  /** Copies the configuration of some bodies; their depot is empty. */
  static void configure(Path root, String... bodies) throws IOException {
    for (var body : bodies) {
      var folder = Files.createDirectories(root.resolve(body));
      Files.createDirectories(folder.resolve("depot"));
      try (var yaml = BodiesFixture.class.getResourceAsStream(body + "/organisme.yaml")) {
        Files.copy(
            Objects.requireNonNull(yaml, body), folder.resolve("organisme.yaml"), REPLACE_EXISTING);
      }
    }
  }

  static DeclaredFacts facts() {
    return new DeclaredFacts(
        Map.of(
            "cheque-energie",
            List.of(
                fact("foyer fiscal . revenu fiscal de référence", Type.NUMBER),
                fact("foyer fiscal . nombre de personnes", Type.NUMBER),
                fact("logement . contrat d'électricité au nom du foyer", Type.BOOLEAN),
                fact("logement . résidence principale", Type.BOOLEAN)),
            "repas-crous-1-euro",
            List.of(fact("personne . boursier sur critères sociaux", Type.BOOLEAN))));
  }

  static FactDefinition fact(String name, Type type) {
    return new FactDefinition(
        name,
        name,
        "foyer fiscal",
        type,
        type == Type.NUMBER ? Optional.of("€") : Optional.empty(),
        "année N-2",
        Optional.empty(),
        "DGFiP",
        "Sans lui le droit ne peut être décidé.",
        Period.ofMonths(12),
        WhenMissing.TO_COMPLETE,
        Visibility.PERSON,
        false,
        Optional.empty());
  }
}
