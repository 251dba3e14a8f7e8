package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.person.Likeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code own_household} and {@code own_member}. */
@Repository
class OwnHouseholdTable {
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final JsonMapper json;
  private final Clock clock;

  OwnHouseholdTable(JdbcClient database, JdbcTemplate batches, JsonMapper json, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.json = json;
    this.clock = clock;
  }

  record Stored(UUID id, OwnHousehold household) {}

  private record NewMember(UUID household, UUID id, String birthDay) {}

  void clear(ProcessingId processing) {
    database
        .sql("delete from own_household where processing = ?")
        .param(processing.value())
        .update();
  }

  int delete(Collection<UUID> households, ProcessingId processing) {
    return database
        .sql("delete from own_household where id in (:households) and processing = :processing")
        .param("households", households)
        .param("processing", processing.value())
        .update();
  }

  void insert(List<OwnHousehold> households, ProcessingId processing) {
    var stored =
        households.stream().map(household -> new Stored(UUID.randomUUID(), household)).toList();
    var now = Instant.now(clock).atOffset(ZoneOffset.UTC);
    batches.batchUpdate(
        """
        insert into own_household (id, processing, content, received_at, expires_on)
        values (?, ?, ?::jsonb, ?, ?)\
        """,
        stored,
        BATCH,
        (row, one) -> {
          row.setObject(1, one.id());
          row.setString(2, processing.value());
          row.setString(3, json.writeValueAsString(one.household()));
          row.setObject(4, now);
          row.setObject(5, one.household().expiresOn());
        });
    insertMembers(stored, processing);
  }

  /** Households not expired with a member born on that day. */
  List<Stored> born(String birthDay, ProcessingId processing) {
    return database
        .sql(
            """
            select id, content from own_household
            where expires_on > :today and id in (
              select household from own_member
              where processing = :processing and birth_day = :birthDay)
            order by id\
            """)
        .param("processing", processing.value())
        .param("birthDay", birthDay)
        .param("today", LocalDate.now(clock))
        .query((row, _) -> new Stored(row.getObject("id", UUID.class), household(row)))
        .list();
  }

  /** Households not expired with that member. */
  List<Stored> ofMember(UUID member, ProcessingId processing) {
    return database
        .sql(
            """
            select id, content from own_household
            where expires_on > :today and processing = :processing and id in (
              select household from own_member where id = :member)
            order by id\
            """)
        .param("member", member)
        .param("processing", processing.value())
        .param("today", LocalDate.now(clock))
        .query((row, _) -> new Stored(row.getObject("id", UUID.class), household(row)))
        .list();
  }

  Optional<OwnHousehold> hold(UUID id, ProcessingId processing) {
    return database
        .sql(
            """
            select content from own_household
            where id = :id and processing = :processing and expires_on > :today for update\
            """)
        .param("id", id)
        .param("processing", processing.value())
        .param("today", LocalDate.now(clock))
        .query((row, _) -> household(row))
        .optional();
  }

  void update(UUID id, OwnHousehold household) {
    database
        .sql("update own_household set content = :content::jsonb where id = :id")
        .param("content", json.writeValueAsString(household))
        .param("id", id)
        .update();
  }

  private OwnHousehold household(ResultSet row) throws SQLException {
    return json.readValue(row.getString("content"), OwnHousehold.class);
  }

  private void insertMembers(List<Stored> stored, ProcessingId processing) {
    var members = new ArrayList<NewMember>();
    for (var one : stored) {
      for (var member : one.household().members()) {
        Likeness.birthDay(member.identity())
            .ifPresent(day -> members.add(new NewMember(one.id(), member.id(), day)));
      }
    }
    batches.batchUpdate(
        "insert into own_member (household, id, processing, birth_day) values (?, ?, ?, ?)",
        members,
        BATCH,
        (row, member) -> {
          row.setObject(1, member.household());
          row.setObject(2, member.id());
          row.setString(3, processing.value());
          row.setString(4, member.birthDay());
        });
  }
}
