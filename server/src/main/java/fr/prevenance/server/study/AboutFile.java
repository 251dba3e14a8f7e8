package fr.prevenance.server.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code etude.json}. */
final class AboutFile {
  static final String NAME = "etude.json";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 20_000;

  private AboutFile() {}

  static StudyAbout read(String text) throws StudyDamaged {
    JsonNode root = parsed(text);
    StudyAbout about =
        new StudyAbout(
            text(root, "title"),
            text(root, "dataset"),
            text(root, "origin").equals("fictive"),
            optional(root, "madeBy"),
            day(root),
            persons(root),
            optional(root, "place"),
            list(root, "changes").stream().map(AboutFile::change).toList(),
            list(root, "rights").stream().map(AboutFile::right).toList(),
            text(root, "software"));
    check(about);
    return about;
  }

  private static JsonNode parsed(String text) throws StudyDamaged {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException malformed) {
      throw new StudyDamaged(
          NAME + " n’est pas du JSON entier : il a été coupé ou modifié. " + Mend.AGAIN);
    }
  }

  private static void check(StudyAbout about) throws StudyDamaged {
    Set<String> slugs = new HashSet<>();
    for (StudyAbout.Right right : about.rights()) {
      if (!SLUG.matcher(right.slug()).matches() || !slugs.add(right.slug())) {
        throw new StudyDamaged(
            "%s nomme un droit qui ne peut pas l’être. %s".formatted(NAME, Mend.AGAIN));
      }
      if (right.title().isBlank() || right.before().isBlank() || right.after().isBlank()) {
        throw lacking("rights");
      }
    }
    if (slugs.isEmpty()) {
      throw lacking("rights");
    }
  }

  private static StudyDamaged lacking(String key) {
    return new StudyDamaged(
        "%s ne dit pas « %s » : il vient d’une autre version du logiciel, ou a été modifié. %s"
            .formatted(NAME, key, Mend.AGAIN));
  }

  private static String text(JsonNode node, String key) throws StudyDamaged {
    return optional(node, key).orElseThrow(() -> lacking(key));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return node.path(key).stringValueOpt().filter(text -> text.length() < LONGEST);
  }

  private static String orBlank(JsonNode node, String key) {
    return optional(node, key).orElse("");
  }

  private static Optional<Long> persons(JsonNode root) {
    JsonNode persons = root.path("persons");
    return persons.canConvertToLong() ? Optional.of(persons.longValue()) : Optional.empty();
  }

  private static LocalDate day(JsonNode root) throws StudyDamaged {
    try {
      return LocalDate.parse(text(root, "day"));
    } catch (DateTimeException notADay) {
      throw lacking("day");
    }
  }

  private static List<JsonNode> list(JsonNode root, String key) throws StudyDamaged {
    if (!root.path(key).isArray()) {
      throw lacking(key);
    }
    return List.copyOf(root.path(key).values());
  }

  private static StudyAbout.Change change(JsonNode node) {
    return new StudyAbout.Change(
        orBlank(node, "right"),
        orBlank(node, "rule"),
        orBlank(node, "title"),
        optional(node, "before"),
        optional(node, "after"),
        optional(node, "reference"));
  }

  private static StudyAbout.Right right(JsonNode node) {
    return new StudyAbout.Right(
        orBlank(node, "right"),
        orBlank(node, "title"),
        orBlank(node, "unit"),
        orBlank(node, "before"),
        orBlank(node, "after"),
        node.path("changed").booleanValue(false),
        optional(node, "per"),
        orBlank(node, "sense"));
  }
}
