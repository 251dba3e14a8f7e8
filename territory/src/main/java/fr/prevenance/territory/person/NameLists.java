package fr.prevenance.territory.person;

import fr.prevenance.territory.chance.Dice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The names and places the territory draws from, one a line in resource files. */
final class NameLists {
  private static final double DOUBLE_NAME = 0.03;
  private static final double FOREIGN_GIVEN_NAME_IN_FRENCH_FAMILY = 0.04;
  private static final double FRENCH_GIVEN_NAME_IN_OTHER_FAMILY = 0.35;

  private final List<String> frenchNames = lines("noms-france.txt");
  private final List<String> otherNames = lines("noms-ailleurs.txt");
  private final List<String> frenchWomen = lines("prenoms-feminins-france.txt");
  private final List<String> frenchMen = lines("prenoms-masculins-france.txt");
  private final List<String> otherWomen = lines("prenoms-feminins-ailleurs.txt");
  private final List<String> otherMen = lines("prenoms-masculins-ailleurs.txt");
  private final List<Birthplace> communes = places("communes-de-naissance.csv");
  private final List<Birthplace> countries = places("pays-de-naissance.csv");

  /** A birth name; now and then a double one, the names of both parents. */
  String birthName(Origin origin, Dice dice) {
    String name = dice.pick(names(origin));
    return dice.chance(DOUBLE_NAME) ? name + " " + dice.pick(names(origin)) : name;
  }

  String givenName(Origin origin, Sex sex, Dice dice) {
    double switched =
        origin == Origin.FRANCE
            ? FOREIGN_GIVEN_NAME_IN_FRENCH_FAMILY
            : FRENCH_GIVEN_NAME_IN_OTHER_FAMILY;
    boolean isFrench = (origin == Origin.FRANCE) != dice.chance(switched);
    return dice.pick(isFrench ? frenchGivenNames(sex) : otherGivenNames(sex));
  }

  Birthplace commune(Dice dice) {
    return dice.pick(communes);
  }

  Birthplace country(Dice dice) {
    return dice.pick(countries);
  }

  private List<String> names(Origin origin) {
    return origin == Origin.FRANCE ? frenchNames : otherNames;
  }

  private List<String> frenchGivenNames(Sex sex) {
    return sex == Sex.FEMALE ? frenchWomen : frenchMen;
  }

  private List<String> otherGivenNames(Sex sex) {
    return sex == Sex.FEMALE ? otherWomen : otherMen;
  }

  private static List<Birthplace> places(String resource) {
    return lines(resource).stream().map(NameLists::place).toList();
  }

  private static Birthplace place(String line) {
    List<String> fields = List.of(line.split(";", -1));
    String code = fields.getFirst();
    String wholeCommune = fields.size() > 2 ? fields.get(2) : code;
    return new Birthplace(code, wholeCommune, fields.get(1));
  }

  private static List<String> lines(String resource) {
    try (InputStream stream = NameLists.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
