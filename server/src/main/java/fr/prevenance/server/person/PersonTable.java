package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code person}. */
@Repository
class PersonTable {
  private static final String INSERT =
      """
      insert into person (id, processing, birth_name, usage_name, given_names, sex, birth_date,
        birth_place, match_key, search_text, email, phone, address, received_at, expires_on)
      values (:id, :processing, :birthName, :usageName, :givenNames, :sex, :birthDate,
        :birthPlace, :matchKey, :searchText, :email, :phone, :address, :receivedAt, :expiresOn)\
      """;

  /** What the newer delivery does not say stays as it was. */
  private static final String UPDATE =
      """
      update person set birth_name = :birthName, usage_name = coalesce(:usageName, usage_name),
        given_names = :givenNames, sex = coalesce(:sex, sex), birth_date = :birthDate,
        birth_place = coalesce(:birthPlace, birth_place), match_key = :matchKey,
        search_text = :searchText, email = coalesce(:email, email),
        phone = coalesce(:phone, phone), address = coalesce(:address, address),
        received_at = greatest(received_at, :receivedAt),
        expires_on = greatest(expires_on, :expiresOn)
      where id = :id and processing = :processing\
      """;

  private final JdbcClient database;

  PersonTable(JdbcClient database) {
    this.database = database;
  }

  Optional<Person> find(UUID id, ProcessingId processing, LocalDate today) {
    return database
        .sql(
            "select * from person where id = :id and processing = :processing and expires_on > :today")
        .param("id", id)
        .param("processing", processing.value())
        .param("today", today)
        .query(PersonTable::person)
        .optional();
  }

  /** One person has one birth date: another is at best a doubt. */
  List<Person> block(String matchKey, String birthDay, ProcessingId processing, LocalDate today) {
    return database
        .sql(
            """
            select * from person
            where processing = :processing and match_key = :matchKey and birth_date = :birthDay
              and expires_on > :today\
            """)
        .param("processing", processing.value())
        .param("matchKey", matchKey)
        .param("birthDay", birthDay)
        .param("today", today)
        .query(PersonTable::person)
        .list();
  }

  List<Person> search(List<String> words, ProcessingId processing, LocalDate today, int most) {
    return database
        .sql(
            """
            select * from person
            where processing = :processing and expires_on > :today
              and search_text like all (:patterns)
            order by birth_name, given_names, birth_date, id limit :most\
            """)
        .param("processing", processing.value())
        .param("today", today)
        .param("patterns", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
        .param("most", most)
        .query(PersonTable::person)
        .list();
  }

  /**
   * Writes a person.
   *
   * @return as kept from now on, with what was known before and is not said again
   */
  Person save(Person person, Provenance provenance, boolean isKnown) {
    var identity = person.identity();
    return database
        .sql((isKnown ? UPDATE : INSERT) + " returning *")
        .param("id", person.id())
        .param("processing", person.processing().value())
        .param("birthName", identity.birthName())
        .param("usageName", identity.usageName().orElse(null))
        .param("givenNames", identity.givenNames())
        .param("sex", identity.sex().map(Enum::name).orElse(null))
        .param("birthDate", identity.birthDate())
        .param("birthPlace", identity.birthPlace().orElse(null))
        .param(
            "matchKey", NormalisedIdentity.of(identity).map(NormalisedIdentity::block).orElse(""))
        .param("searchText", SearchText.of(identity))
        .param("email", person.email().orElse(null))
        .param("phone", person.phone().orElse(null))
        .param("address", person.address().orElse(null))
        .param("receivedAt", provenance.receivedAt().atOffset(ZoneOffset.UTC))
        .param("expiresOn", provenance.expiresOn())
        .query(PersonTable::person)
        .single();
  }

  int delete(Collection<UUID> people, ProcessingId processing) {
    return database
        .sql("delete from person where id in (:people) and processing = :processing")
        .param("people", people)
        .param("processing", processing.value())
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        new ProcessingId(row.getString("processing")),
        identity(row),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("phone")),
        Optional.ofNullable(row.getString("address")));
  }

  private static Identity identity(ResultSet row) throws SQLException {
    return new Identity(
        row.getString("birth_name"),
        Optional.ofNullable(row.getString("usage_name")),
        row.getString("given_names"),
        Optional.ofNullable(row.getString("sex")).map(Identity.Sex::valueOf),
        row.getString("birth_date"),
        Optional.ofNullable(row.getString("birth_place")));
  }
}
