package fr.prevenance.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no YAML, in French: the reader of YAML says it in English, and to programmers. */
public final class YamlCause {
  private static final List<Known> KNOWN =
      List.of(
          known(
              ".*found character '\\\\t\\(TAB\\)'.*|.*'\\\\t'.*",
              "une tabulation, alors que l'alignement se fait avec des espaces"),
          known(
              ".*found character '(.)'.*",
              "un texte commence par « %s », qui a un autre sens en YAML : mettez-le entre"
                  + " guillemets"),
          known(
              ".*mapping values are not allowed here.*",
              "un « : » de trop, ou un texte qui contient « : » sans être entre guillemets"),
          known(".*could not find expected ':'.*", "il manque « : » après une clé"),
          known(
              ".*(scanning a quoted scalar|double-quoted scalar).*found unexpected.*",
              "un guillemet n'est pas fermé"),
          known(
              ".*found unknown escape.*|.*expected escape sequence.*",
              "« \\ » ne convient pas entre guillemets doubles : prenez des guillemets simples"),
          known(
              ".*expected ',' or '\\]'.*",
              "une liste entre crochets n'est pas fermée, ou il y manque une virgule"),
          known(
              ".*expected ',' or '}'.*",
              "un bloc entre accolades n'est pas fermé, ou il y manque une virgule"),
          known(
              ".*expected <block end>.*|.*expected '<document (start|end)>'.*",
              "cette ligne n'est pas alignée avec celles de son bloc"),
          known(
              ".*sequence entries are not allowed here.*",
              "un tiret « - » n'a pas sa place ici : une liste va à la ligne après sa clé"),
          known(".*mapping keys are not allowed here.*", "un « ? » n'a pas sa place ici"),
          known(
              ".*scanning an (anchor|alias).*|.*undefined alias.*",
              "un texte commence par « & » ou « * » : mettez-le entre guillemets"),
          known(
              ".*scanning a (tag|directive).*|.*undefined tag handle.*",
              "un texte commence par « ! » ou « % » : mettez-le entre guillemets"),
          known(
              ".*leading empty lines contain more spaces.*",
              "une ligne vide contient plus d'espaces que le texte qui la suit"),
          known(
              ".*scanning a block scalar.*",
              "rien ne suit « | » ou « > » sur leur ligne : le texte commence à la suivante"),
          known(
              ".*special characters are not allowed.*|.*unacceptable code point.*",
              "un caractère invisible, à supprimer"),
          known(
              ".*expected a single document.*",
              "« --- » sépare deux documents : il n'en faut qu'un"),
          known(".*expected the node content.*", "il manque une valeur"));

  private YamlCause() {}

  private record Known(Pattern english, String french) {}

  private static Known known(String english, String french) {
    return new Known(Pattern.compile(english, Pattern.DOTALL), french);
  }

  /**
   * The usual causes by their kind; another is told as what may be wrong, never in English.
   *
   * @param english all that the reader of YAML says, context included
   */
  public static String inFrench(String english) {
    for (Known known : KNOWN) {
      Matcher matcher = known.english().matcher(english);
      if (matcher.matches()) {
        boolean quotes = known.french().contains("%s");
        return quotes ? known.french().formatted(matcher.group(1)) : known.french();
      }
    }
    return "l'alignement, un guillemet ou un signe ne conviennent pas";
  }
}
