package fr.prevenance.server.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one {@code organisme.yaml}: a body, its processing and its agreements. */
final class BodyFile {
  private static final Set<String> ROOT =
      Set.of("organisme", "traitement", "sources", "événements");
  private static final String OFFICER = "délégué à la protection des données";
  private static final Set<String> BODY =
      Set.of("identifiant", "nom", "siret", "adresse", "téléphone", "courriel", OFFICER);
  private static final Set<String> PROCESSING =
      Set.of("identifiant", "titre", "finalité", "droits", "base légale", "publication");
  private static final Map<String, Purpose> PURPOSES =
      Map.of(
          Purpose.INFORM.label(), Purpose.INFORM,
          Purpose.AWARD.label(), Purpose.AWARD,
          Purpose.PROCESS_REQUEST.label(), Purpose.PROCESS_REQUEST);

  private final Path folder;
  private final Path path;
  private final String name;
  private final DeclaredFacts facts;
  private final Problems problems;

  BodyFile(Path folder, String fileName, DeclaredFacts facts, Problems problems) {
    this.folder = folder;
    this.path = folder.resolve(fileName);
    this.name = folder.getFileName() + "/" + fileName;
    this.facts = facts;
    this.problems = problems;
  }

  /** What a body has agreed on. */
  @FunctionalInterface
  interface Found {
    void add(Processing processing, List<AgreedSource> sources, List<EventAgreement> events);
  }

  void read(Found found) {
    try {
      var yaml = Files.readString(path);
      var node = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
      node.ifPresentOrElse(
          root -> read(new Section(name, "organisme.yaml", root, ROOT, problems), found),
          () -> problems.add(name, 1, "le fichier est vide."));
    } catch (MarkedYamlEngineException broken) {
      var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(name, line, "le YAML est mal formé. Vérifiez les retraits et les guillemets.");
    } catch (IOException | YamlEngineException unreadable) {
      problems.add(name, 1, "le fichier ne peut pas être lu comme du YAML en UTF-8.");
    }
  }

  private void read(Section root, Found found) {
    var body = root.section("organisme", BODY).map(BodyFile::body);
    var processing =
        root.section("traitement", PROCESSING)
            .flatMap(section -> body.map(owner -> processing(section, owner)));
    processing.ifPresent(owner ->
        found.add(
            owner,
            new SourceSections(folder, owner, facts).read(root),
            new EventSections(folder, owner, facts).read(root)));
  }

  private static Body body(Section section) {
    var siret = section.text("siret");
    if (!siret.isEmpty() && !Siret.isValid(siret)) {
      section.problem(
          "siret", "le SIRET doit compter 14 chiffres dont la clé est juste. Vérifiez-le.");
    }
    return new Body(
        section.text("identifiant"),
        section.text("nom"),
        siret,
        section.text("adresse"),
        section.text("téléphone"),
        section.text("courriel"),
        section.text(OFFICER));
  }

  private Processing processing(Section section, Body body) {
    return new Processing(
        new ProcessingId(section.text("identifiant")),
        section.text("titre"),
        body,
        section.oneOf("finalité", PURPOSES).orElse(Purpose.INFORM),
        rights(section),
        section.text("base légale"),
        publication(section));
  }

  private Set<String> rights(Section section) {
    var rights = new LinkedHashSet<>(section.texts("droits"));
    for (var right : rights) {
      if (!facts.knows(right)) {
        section.problem(
            "droits",
            "le droit « %s » n’existe pas.".formatted(right)
                + Suggestion.among(facts.rights().stream().sorted().toList(), right));
      }
    }
    if (rights.isEmpty() && section.has("droits")) {
      section.problem("droits", "un traitement sert au moins un droit.");
    }
    return rights;
  }

  private static URI publication(Section section) {
    var text = section.text("publication");
    if (!text.isEmpty() && !text.matches("https?://\\S+")) {
      section.problem(
          "publication", "« publication » doit être l’adresse web où l’échange est publié.");
      return URI.create("");
    }
    return URI.create(text);
  }
}
