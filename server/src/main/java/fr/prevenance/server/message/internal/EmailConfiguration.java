package fr.prevenance.server.message.internal;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.message.email.HttpDeliveryLookup;
import fr.prevenance.server.message.email.SmtpAccount;
import fr.prevenance.server.message.email.SmtpRelay;
import fr.prevenance.server.message.outbox.Backoff;
import fr.prevenance.server.message.outbox.DeliveryLookup;
import fr.prevenance.server.message.outbox.Doubts;
import fr.prevenance.server.message.outbox.Outbox;
import fr.prevenance.server.message.outbox.Recovery;
import fr.prevenance.server.message.outbox.Sender;
import fr.prevenance.server.message.outbox.Sending;
import fr.prevenance.server.message.writing.CampaignCompletion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Sends e-mail wherever a relay is named; without one, messages wait in the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailSettings.class)
class EmailConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EmailConfiguration.class);
  private static final int SMTP = 25;

  @Bean
  Bell bell() {
    return new Bell();
  }

  @Bean
  DeliveryLookup deliveryLookup(EmailSettings settings) {
    return new HttpDeliveryLookup(settings.lookup());
  }

  @Bean
  Outbox outbox(
      JdbcClient jdbc,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    return new Outbox(jdbc, transactions, events, clock, Backoff.standard());
  }

  @Bean
  Recovery recovery(
      JdbcClient jdbc,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      DeliveryLookup relay,
      EmailSettings settings) {
    Doubts doubts = new Doubts(jdbc, transactions, events);
    return new Recovery(doubts, relay, settings.grace(), settings.patience());
  }

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  Sending sending(
      Aside database,
      Outbox outbox,
      Bell bell,
      MailProperties mail,
      EmailSettings settings,
      Recovery recovery,
      CampaignCompletion completion) {
    SmtpRelay relay = new SmtpRelay(account(mail));
    List<Sender> senders =
        Stream.generate(() -> new Sender(database, outbox, relay, bell, settings.batchSize()))
            .limit(settings.senders())
            .toList();
    return new Sending(senders, List.of(recovery::pass, completion::pass));
  }

  /** Silence would look like a campaign that goes on. */
  @Bean
  @ConditionalOnMissingBean(Sending.class)
  ApplicationRunner absentRelay() {
    return _ ->
        LOG.warn(
            "Aucun relais de courriel : les messages attendent dans la base et aucun ne part. Nommez-le par spring.mail.host.");
  }

  private static SmtpAccount account(MailProperties mail) {
    Properties settings = new Properties();
    settings.putAll(mail.getProperties());
    int port = mail.getPort() == null ? SMTP : mail.getPort();
    String host = Objects.requireNonNull(mail.getHost(), "spring.mail.host");
    return new SmtpAccount(host, port, mail.getUsername(), mail.getPassword(), settings);
  }
}
