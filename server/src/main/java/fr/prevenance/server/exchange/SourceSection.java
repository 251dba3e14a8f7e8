package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.source.FileFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Reads one agreement. */
final class SourceSection {
  private static final Period LONGEST = Period.ofMonths(12);
  private static final Map<String, Role> ROLES =
      Map.of(
          "principale", Role.PRINCIPAL,
          "complément", Role.COMPLEMENT,
          "bénéficiaires", Role.BENEFICIARIES,
          "décès", Role.DEATHS);
  private static final Map<String, Charset> CHARSETS =
      Map.of("UTF-8", StandardCharsets.UTF_8, "ISO-8859-1", StandardCharsets.ISO_8859_1);

  private enum Format {
    CSV,
    JSON,
    INSEE_DEATHS
  }

  private static final Map<String, Format> FORMATS =
      Map.of("csv", Format.CSV, "json", Format.JSON, "deces-insee", Format.INSEE_DEATHS);

  private final Section section;
  private final Path folder;
  private final Processing processing;
  private final FactSections facts;

  SourceSection(Section section, Path folder, Processing processing, DeclaredFacts declared) {
    this.section = section;
    this.folder = folder;
    this.processing = processing;
    this.facts = new FactSections(section, processing.rights(), declared);
  }

  AgreedSource read() {
    var format = section.oneOf("format", FORMATS).orElse(Format.CSV);
    var charset = section.oneOf("encodage", CHARSETS).orElse(StandardCharsets.UTF_8);
    var fileName = section.text("fichier");
    return new AgreedSource(
        agreement(format),
        file(fileName),
        fileName,
        fileFormat(format, charset),
        members(format),
        facts.read());
  }

  private Agreement agreement(Format format) {
    var role = section.oneOf("rôle", ROLES).orElse(Role.COMPLEMENT);
    if (format == Format.INSEE_DEATHS && role != Role.DEATHS) {
      section.problem("rôle", "le format « deces-insee » va avec le rôle « décès ».");
    }
    var receivedOn = section.date("reçu le").orElse(LocalDate.EPOCH);
    return new Agreement(
        processing.id(),
        section.text("identifiant"),
        section.text("titre"),
        section.text("partenaire"),
        section.text("base légale"),
        role,
        section.date("à jour au").orElse(LocalDate.EPOCH),
        receivedOn,
        expiry(receivedOn),
        section.isYes("certifiée"),
        holding(),
        section.optionalText("clé"),
        facts.absence());
  }

  /** What is not said to be the body's own is protected as somebody else's. */
  private Holding holding() {
    return section.has("détention")
        ? section.oneOf("détention", Holding.WORDS).orElse(Holding.EXCHANGED)
        : Holding.EXCHANGED;
  }

  private LocalDate expiry(LocalDate receivedOn) {
    var expiresOn = section.date("expire le").orElse(receivedOn);
    if (expiresOn.isAfter(receivedOn.plus(LONGEST))) {
      section.problem(
          "expire le",
          "les données ne peuvent être gardées plus de 12 mois après leur réception (CRPA, R114-9-7) : au plus tard le %s."
              .formatted(receivedOn.plus(LONGEST)));
    }
    if (expiresOn.isBefore(receivedOn)) {
      section.problem("expire le", "l’échéance vient avant la réception.");
    }
    return expiresOn;
  }

  /** A file lies in the body's own folder: a configuration cannot read the machine. */
  private Path file(String name) {
    var file = folder.resolve(name).normalize();
    if (!name.isEmpty() && !file.startsWith(folder.normalize())) {
      section.problem("fichier", "le fichier doit être dans le dossier de l’organisme.");
    }
    return file;
  }

  private FileFormat fileFormat(Format format, Charset charset) {
    return switch (format) {
      case CSV -> new FileFormat.Csv(charset, separator());
      case JSON -> new FileFormat.Json(charset);
      case INSEE_DEATHS -> new FileFormat.InseeDeaths();
    };
  }

  private char separator() {
    var text = section.text("séparateur");
    if (!text.isEmpty() && (text.length() != 1 || text.equals("\""))) {
      section.problem("séparateur", "le séparateur est un seul caractère, tel que « ; ».");
    }
    return text.isEmpty() ? ';' : text.charAt(0);
  }

  private List<MemberColumns> members(Format format) {
    if (format == Format.INSEE_DEATHS) {
      if (section.has("membres")) {
        section.problem("membres", "le format « deces-insee » fixe lui-même ses colonnes.");
      }
      return List.of(MemberColumns.deceased());
    }
    var members =
        section.sections("membres", MemberSection.KEYS).stream().map(MemberSection::read).toList();
    if (members.isEmpty()) {
      section.problem("il manque « membres » : de qui parle la source ?");
    }
    return members;
  }
}
