package fr.prevenance.server.exchange;

import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the folder of bodies: one subfolder for each, with {@code organisme.yaml}. */
final class BodiesFolder {
  private static final String FILE = "organisme.yaml";

  private final Path root;
  private final DeclaredFacts facts;
  private final Problems problems = new Problems();
  private final Map<ProcessingId, Processing> processings = new LinkedHashMap<>();
  private final Map<ProcessingId, List<AgreedSource>> sources = new LinkedHashMap<>();
  private final List<EventAgreement> events = new ArrayList<>();

  BodiesFolder(Path root, DeclaredFacts facts) {
    this.root = root;
    this.facts = facts;
  }

  /**
   * @throws ConfigurationRefused with every fault of every body
   */
  ConfiguredBodies read() {
    var folders = folders();
    folders.forEach(folder -> new BodyFile(folder, FILE, facts, problems).read(this::add));
    tellSharedSources();
    if (!problems.sentences().isEmpty()) {
      throw new ConfigurationRefused(problems.sentences());
    }
    return new ConfiguredBodies(
        List.copyOf(processings.values()), Map.copyOf(sources), new EventAgreements(events));
  }

  /** The source of an event says whose agreement it comes under: it cannot say two. */
  private void tellSharedSources() {
    var known = new HashSet<URI>();
    for (var event : events) {
      if (!known.add(event.source())) {
        problems.add(
            "Deux conventions attendent des événements de la même source « %s ». Convenez d’une source par traitement."
                .formatted(event.source()));
      }
    }
  }

  private void add(
      Processing processing, List<AgreedSource> agreed, List<EventAgreement> agreedEvents) {
    if (processings.putIfAbsent(processing.id(), processing) != null) {
      problems.add(
          "Deux traitements portent l’identifiant « %s ». Donnez-en un différent à chacun."
              .formatted(processing.id().value()));
    }
    sources.put(processing.id(), agreed);
    events.addAll(agreedEvents);
  }

  private List<Path> folders() {
    try (var entries = Files.list(root)) {
      var found = entries.filter(folder -> Files.exists(folder.resolve(FILE))).sorted().toList();
      if (!found.isEmpty()) {
        return new ArrayList<>(found);
      }
    } catch (IOException unreadable) {
      throw refused("ne peut pas être lu", unreadable);
    }
    throw new ConfigurationRefused(
        "Le dossier « %s » (prevenance.organismes) ne contient aucun organisme. Chaque organisme est un sous-dossier avec un fichier organisme.yaml."
            .formatted(root));
  }

  private ConfigurationRefused refused(String why, IOException cause) {
    return new ConfigurationRefused(
        "Le dossier « %s » (prevenance.organismes) %s (%s). Vérifiez son nom et ses droits."
            .formatted(root, why, cause.getClass().getSimpleName()));
  }
}
