package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code événements:}, what one processing has agreed on life events. */
final class EventSections {
  private static final Set<String> KEYS =
      Set.of(
          "identifiant",
          "titre",
          "partenaire",
          "base légale",
          "source",
          "types",
          "détention",
          "certifiée",
          "conservation",
          "empreintes des jetons",
          "dossier");
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 3, 1);

  private final Path folder;
  private final Processing processing;
  private final DeclaredFacts declared;

  EventSections(Path folder, Processing processing, DeclaredFacts declared) {
    this.folder = folder;
    this.processing = processing;
    this.declared = declared;
  }

  List<EventAgreement> read(Section root) {
    var agreements = new ArrayList<EventAgreement>();
    var names = new HashSet<String>();
    var facts = facts();
    for (var section : root.sections("événements", KEYS)) {
      var agreement = read(section, facts);
      if (!names.add(agreement.name())) {
        section.problem("identifiant", "deux sources d’événements portent le même identifiant.");
      }
      agreements.add(agreement);
    }
    return List.copyOf(agreements);
  }

  private EventAgreement read(Section section, Map<String, FactDefinition> facts) {
    var tokens = tokens(section);
    var files = section.has("dossier") ? files(section) : Optional.<Path>empty();
    if (tokens.isEmpty() && files.isEmpty()) {
      section.problem(
          "une source d’événements a « empreintes des jetons » (par HTTP), « dossier » (par fichiers), ou les deux.");
    }
    return new EventAgreement(
        processing.id(),
        section.text("identifiant"),
        section.text("titre"),
        section.text("partenaire"),
        section.text("base légale"),
        source(section),
        Set.copyOf(section.texts("types")),
        section.oneOf("détention", Holding.WORDS).orElse(Holding.EXCHANGED),
        section.isYes("certifiée"),
        retention(section),
        tokens,
        files,
        facts);
  }

  private Map<String, FactDefinition> facts() {
    var facts = new HashMap<String, FactDefinition>();
    for (var name : declared.names(processing.rights())) {
      declared.find(name, processing.rights()).ifPresent(fact -> facts.put(name, fact));
    }
    return Map.copyOf(facts);
  }

  private static URI source(Section section) {
    var text = section.text("source");
    if (!text.isEmpty() && !text.matches("[\\w./:#?=&%~+-]+")) {
      section.problem("source", "« source » doit être l’adresse (URI) que portent les événements.");
      return URI.create("");
    }
    return URI.create(text);
  }

  private static Period retention(Section section) {
    var text = section.text("conservation");
    try {
      var period = text.isEmpty() ? Period.ofMonths(1) : Period.parse(text);
      if (!ANY_DAY.plus(period).isAfter(ANY_DAY)
          || ANY_DAY.plus(period).isAfter(ANY_DAY.plusMonths(12))) {
        section.problem(
            "conservation",
            "les données d’un événement sont gardées d’un jour à 12 mois (CRPA, R114-9-7), tel que P6M.");
      }
      return period;
    } catch (DateTimeException notAPeriod) {
      section.problem("conservation", "« conservation » est une durée, telle que P6M ou P90D.");
      return Period.ofMonths(1);
    }
  }

  private static List<byte[]> tokens(Section section) {
    if (!section.has("empreintes des jetons")) {
      return List.of();
    }
    var tokens = new ArrayList<byte[]>();
    for (var text : section.texts("empreintes des jetons")) {
      if (text.matches("[0-9a-f]{64}")) {
        tokens.add(HexFormat.of().parseHex(text));
      } else {
        section.problem(
            "empreintes des jetons",
            "l’empreinte d’un jeton est son SHA-256 en 64 chiffres hexadécimaux ; le jeton lui-même ne s’écrit pas ici.");
      }
    }
    return List.copyOf(tokens);
  }

  private Optional<Path> files(Section section) {
    var name = section.text("dossier");
    var path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
      section.problem("dossier", "le dossier doit être dans celui de l’organisme.");
    }
    return Optional.of(path);
  }
}
