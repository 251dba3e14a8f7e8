package fr.prevenance.server.plan;

import fr.prevenance.server.exchange.Body;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The reminders of one instance of the server, with connections of its own. */
final class RemindingInstance {
  private static final Body BODY =
      new Body(
          "valfleuri",
          "Caisse de Valfleuri",
          "siret",
          "1 rue de l’Exemple",
          "01 99 00 40 40",
          "accueil@valfleuri.test",
          "dpd@valfleuri.test");

  private RemindingInstance() {}

  static Reminding of(DataSource database, JavaMailSender relay, Clock clock) {
    var client = JdbcClient.create(database);
    var actions = new ActionTable(client, JsonMapper.shared());
    var beans = new StaticListableBeanFactory();
    beans.addBean("relay", relay);
    return new Reminding(
        new ReminderTable(client, actions),
        siret -> Optional.of(BODY),
        beans.getBeanProvider(JavaMailSender.class),
        new TransactionTemplate(new JdbcTransactionManager(database)),
        "https://droits.valfleuri.test/",
        clock);
  }

  static JavaMailSenderImpl relay(int port) {
    var relay = new JavaMailSenderImpl();
    relay.setHost("localhost");
    relay.setPort(port);
    return relay;
  }
}
