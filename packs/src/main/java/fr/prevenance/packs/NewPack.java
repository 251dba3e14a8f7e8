package fr.prevenance.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The model of a new right: an aid by family quotient on a territory, to be made one's own.
 *
 * @param idea what is known already: it stands where the model would say « à écrire »
 * @param from first day in force
 * @param isSupposed whether nobody said that day: it is then to be written too
 */
public record NewPack(RightIdea idea, LocalDate from, boolean isSupposed) {
  private static final String MARK = UnwrittenMarks.MARK;
  private static final String BEHIND = "  # " + MARK;
  private static final String LINK = "\n    lien: https://exemple.test/a-ecrire" + BEHIND;
  private static final String DESCRIBE =
      "décrivez cette donnée dans donnees.yaml, ou dites ici pourquoi elle n’est pas nécessaire";
  private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 60;
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]+)\\}\\}");
  private static final List<String> FILES =
      List.of(
          "droit.yaml",
          "regles.publicodes",
          "donnees.yaml",
          "formulaire.yaml",
          "cas.yaml",
          "messages/courriel.md",
          "messages/courriel.simple.md",
          "messages/sms.md",
          "messages/sms.simple.md",
          "messages/courrier.md",
          "messages/courrier.simple.md");

  /**
   * Writes the model.
   *
   * @param folder the right's own, which must not exist yet; its name is the slug
   * @throws FileAlreadyExistsException there is something of that name already
   */
  public void write(Path folder) throws FileAlreadyExistsException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    files().forEach((file, content) -> write(folder.resolve(file), content));
  }

  /** Whether a right's folder may bear that name: small letters without accents, digits, dashes. */
  public static boolean isFolderName(String name) {
    return name.length() <= LONGEST_NAME && FOLDER.matcher(name).matches();
  }

  /** A name for the right's folder, made of its title. */
  public static String folderName(String title) {
    String plain =
        Normalizer.normalize(title.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String name = (plain.matches("-?[a-z].*") ? plain : "droit-" + plain).replaceAll("--+", "-");
    return name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("^-|-$", "");
  }

  /** Text of each file, by its path within the right's folder. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(file -> files.put(file, filled(file)));
    return files;
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In one pass: nothing of what people wrote is taken for a place to fill. */
  private String filled(String file) {
    Map<String, String> known = known();
    return PLACE
        .matcher(model(file))
        .replaceAll(
            place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), place.group())));
  }

  private Map<String, String> known() {
    return Map.of(
        "titre", QuotedText.inside(idea.title()),
        "espace", namespace(idea.title()),
        "depuis", FrenchDate.text(from),
        "jour supposé", isSupposed ? BEHIND : "",
        "autorité", idea.authority().map(QuotedText::of).orElse(MARK + " (l'organisme qui décide)"),
        "textes",
            items(
                idea.texts(), NewPack::text, "titre: " + MARK + " (délibération n° … du …)" + LINK),
        "déclencheurs", items(idea.triggers(), QuotedText::of, "Demande de la personne" + BEHIND),
        "moments de vie", items(idea.lifeEvents(), QuotedText::of, "Je déménage" + BEHIND),
        "doutes", doubts());
  }

  private static String text(String title) {
    return "titre: " + QuotedText.of(title) + LINK;
  }

  /** What the idea says is needed: to be described as facts, which takes more than words. */
  private String doubts() {
    return idea.needs().isEmpty()
        ? ""
        : idea.needs().stream()
            .map(need -> "%s (%s) : %s (%s)".formatted(need.datum(), need.holder(), MARK, DESCRIBE))
            .map(doubt -> "  - " + QuotedText.of(doubt) + "\n")
            .collect(Collectors.joining("", "doutes:\n", ""));
  }

  private static String items(List<String> known, UnaryOperator<String> written, String model) {
    return known.isEmpty()
        ? model
        : known.stream().map(written).collect(Collectors.joining("\n  - "));
  }

  /** A name that rules may bear: the title in small letters, without what the language reads. */
  private static String namespace(String title) {
    String plain =
        title
            .toLowerCase(Locale.FRENCH)
            .replaceAll("[^\\p{L}\\p{N}' -]", " ")
            .replaceAll("(?<![\\p{L}\\p{N}])['-]|['-](?![\\p{L}\\p{N}])", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return plain.matches("\\p{L}.*") ? plain : "droit " + plain;
  }

  private static String model(String file) {
    try (InputStream input = NewPack.class.getResourceAsStream("modele/" + file)) {
      return new String(Objects.requireNonNull(input, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
