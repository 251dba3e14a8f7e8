package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Deaths.Death;
import fr.prevenance.territory.person.Birthplace;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.PlainText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The monthly file of deaths of INSEE: Latin-1, no header, fixed widths. In order: 80 signs of
 * {@code NOM*PRÉNOMS/}, 1 sex, 8 birth date, 5 COG, 30 commune, 30 country, 8 date of death, 5 COG,
 * 10 number of the act.
 */
final class DeathsFile {
  private static final double DUPLICATED = 0.01;
  private static final int YEARS_COVERED = 2;

  private final Desk desk;

  DeathsFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    List<Death> deaths = new ArrayList<>(desk.fates().deaths());
    for (Person stranger : desk.world().households().deadStrangers()) {
      deaths.add(new Death(stranger, anyDay()));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      for (Death death : desk.dice().shuffled(deaths)) {
        byte[] line = (line(death) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        out.write(line);
        if (desk.dice().chance(DUPLICATED)) {
          out.write(line);
        }
      }
    }
  }

  private LocalDate anyDay() {
    int days = 30 + desk.dice().below(365 * YEARS_COVERED);
    return desk.world().date().minusDays(days);
  }

  private String line(Death death) {
    Person person = death.person();
    Birthplace place = person.birthplace();
    return padded(name(person), 80)
        + person.sex().digit()
        + compact(person.birthDate())
        + desk.spelling().place(place)
        + padded(place.isAbroad() ? "" : place.label(), 30)
        + padded(country(place), 30)
        + compact(death.day())
        + "01901"
        + padded(desk.dice().digits(desk.dice().between(1, 5)), 10);
  }

  private static String name(Person person) {
    String name = PlainText.capitals(person.birthName()) + '*';
    List<String> givenNames = person.givenNames();
    int count = givenNames.size();
    while (name.length() + givenNames(givenNames, count).length() > 80) {
      count--;
    }
    return name + givenNames(givenNames, count);
  }

  private static String givenNames(List<String> names, int count) {
    return PlainText.capitals(String.join(" ", names.subList(0, count))) + '/';
  }

  /** Empty for metropolitan France. */
  private static String country(Birthplace place) {
    if (place.isAbroad()) {
      return place.label();
    }
    return place.code().startsWith("974") ? "LA RÉUNION" : "";
  }

  private static String compact(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static String padded(String text, int width) {
    String cut = text.substring(0, Math.min(width, text.length()));
    return cut + " ".repeat(width - cut.length());
  }
}
