package fr.prevenance.server.message.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How e-mail is sent ({@code prevenance.courriel}); the relay itself is {@code spring.mail}.
 *
 * @param verification where the relay says whether it has a Message-ID; absent: nobody can be asked
 *     and messages in doubt wait for an agent
 * @param senders senders of this instance, each with a connection to the relay, one to the database
 *     for its lock, and one of the pool now and then
 * @param batchSize messages that a sender takes at once; as many may be in doubt after a crash
 * @param grace how long after a sender's death "I have it not" is not yet believed
 * @param patience how long a relay that does not answer is asked before an agent decides
 */
@ConfigurationProperties("prevenance.courriel")
record EmailSettings(
    @Name("verification") @Nullable URI verification,
    @Name("envois-simultanes") @DefaultValue("2") int senders,
    @Name("lot") @DefaultValue("100") int batchSize,
    @Name("delai-de-doute") @DefaultValue("30s") Duration grace,
    @Name("patience") @DefaultValue("10m") Duration patience) {

  EmailSettings {
    if (senders < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "prevenance.courriel.envois-simultanes et prevenance.courriel.lot valent au moins 1.");
    }
  }

  Optional<URI> lookup() {
    return Optional.ofNullable(verification);
  }
}
