package fr.prevenance.server.message.writing;

import fr.prevenance.server.message.ShortCode;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts messages into the outbox, in the caller's transaction. */
@Component
final class Sheets {

  /**
   * Only while the detection exists; holds it, so that an objection waits until the message is
   * there to be withdrawn. A second proposal of the same campaign, or a code already drawn, is left
   * out.
   */
  private static final String PUT =
      """
      insert into message (id, kind, campaign, detection, person, processing, right_slug,
        body_name, sender, reply_to, code, link_token, address, subject, text_body, html_body,
        state, not_before, expires_on)
      select :id, :kind, :campaign::uuid, detection.id, :person, :processing, :right,
        :bodyName, :sender, :replyTo, :code, :token, :address, :subject, :text, :html,
        'à envoyer', now(), :expiresOn
      from detection where detection.id = :detection for key share
      on conflict do nothing\
      """;

  /** A code already drawn is drawn again: with five million messages it happens to ten of them. */
  private static final int DRAWS = 3;

  private final RandomGenerator random = new SecureRandom();
  private final JdbcClient jdbc;

  Sheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Draws a code, has the message written with it, and puts it into the outbox.
   *
   * @return its code; empty when the detection is gone or the message is there already
   */
  Optional<ShortCode> put(Function<ShortCode, Sheet> written) {
    return Stream.generate(() -> ShortCode.drawn(random))
        .limit(DRAWS)
        .filter(code -> put(written.apply(code)))
        .findFirst();
  }

  private boolean put(Sheet sheet) {
    return jdbc.sql(PUT)
            .param("id", UUID.randomUUID())
            .param("kind", sheet.kind().label())
            .param("campaign", sheet.campaign().map(UUID::toString).orElse(null))
            .param("person", sheet.person())
            .param("processing", sheet.processing())
            .param("right", sheet.right())
            .param("bodyName", sheet.body().name())
            .param("sender", sheet.body().email())
            .param("replyTo", sheet.replyTo())
            .param("code", sheet.code().characters())
            .param("token", sheet.token().map(LinkToken::text).orElse(null))
            .param("address", sheet.address())
            .param("subject", sheet.content().subject())
            .param("text", sheet.content().text())
            .param("html", HtmlLetter.of(sheet.content().subject(), sheet.content().html()))
            .param("expiresOn", sheet.expiresOn())
            .param("detection", sheet.detection())
            .update()
        == 1;
  }

  /**
   * Whether a detection has had its proposal: of that campaign whatever became of it, or of another
   * that was not withdrawn.
   */
  boolean isProposed(UUID campaign, UUID detection) {
    return jdbc.sql(
            """
            select exists (
              select from message
              where detection = :detection and kind = 'proposition'
                and (campaign = :campaign or state <> 'annulé'))\
            """)
        .param("detection", detection)
        .param("campaign", campaign)
        .query(Boolean.class)
        .single();
  }

  /** Which of these detections have their proposal of that campaign already. */
  Set<UUID> proposed(UUID campaign, Collection<UUID> detections) {
    return new HashSet<>(
        jdbc.sql(
                """
                select detection from message
                where campaign = :campaign and kind = 'proposition'
                  and detection in (:detections)\
                """)
            .param("campaign", campaign)
            .param("detections", detections)
            .query(UUID.class)
            .list());
  }
}
