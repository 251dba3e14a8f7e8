package fr.prevenance.territory.partner;

import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.PlainText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Residents of 15 and more as FranceConnect gives them, one JSON object a line. */
final class IdentitiesFile {
  private static final int MINIMUM_AGE = 15;

  private IdentitiesFile() {}

  static void write(List<Person> residents, LocalDate today, long seed, Path path)
      throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      for (Person person : residents) {
        if (person.ageOn(today) >= MINIMUM_AGE) {
          writer.write(mapper.writeValueAsString(claims(person, seed)));
          writer.write('\n');
        }
      }
    }
  }

  private static Map<String, Object> claims(Person person, long seed) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("username", person.username());
    claims.put("sub", subject(person, seed));
    claims.put("given_name", person.allGivenNames());
    claims.put("family_name", PlainText.capitals(person.birthName()));
    person
        .usageName()
        .ifPresent(name -> claims.put("preferred_username", PlainText.capitals(name)));
    claims.put("gender", person.sex().word());
    claims.put("birthdate", person.birthDate().toString());
    claims.put("birthplace", person.birthplace().commune());
    claims.put("birthcountry", person.birthplace().country());
    claims.put("email", person.email());
    return claims;
  }

  private static String subject(Person person, long seed) {
    String name = person.username() + '@' + seed;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
