package fr.prevenance.server.detection;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.detection.DryRun.ChannelCost;
import fr.prevenance.server.detection.DryRun.ExpectedContacts;
import fr.prevenance.server.detection.DryRun.Sample;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Row.Contact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What telling the people found would cost and bring, and how some of it reads. */
@Component
@EnableConfigurationProperties(ForecastSettings.class)
class Forecast {
  private static final int SAMPLES = 3;

  private final ForecastSettings settings;

  Forecast(ForecastSettings settings) {
    this.settings = settings;
  }

  List<ChannelCost> costs(ScreenedRight screened) {
    return List.of(
        cost("courriel", screened, Contact::email, settings.courriel()),
        cost("sms", screened, Contact::phone, settings.sms()),
        cost("courrier", screened, Contact::address, settings.courrier()));
  }

  ExpectedContacts contacts(ScreenedRight screened) {
    int messages = (int) sendable(screened).stream().filter(Finding.Kept::isReachable).count();
    var people =
        settings
            .tauxDeContact()
            .multiply(BigDecimal.valueOf(messages))
            .setScale(0, RoundingMode.CEILING);
    var rate = NumberFormat.getPercentInstance(Locale.FRANCE).format(settings.tauxDeContact());
    return new ExpectedContacts(
        messages,
        people.intValueExact(),
        "Hypothèse : %s des messages amènent une personne à appeler ou à écrire.".formatted(rate));
  }

  /** Spread evenly over the people found, so that not only the first of the file are read. */
  List<Sample> sample(ScreenedRight screened, Access access) {
    var eligible = screened.kept().stream().filter(Finding.Kept::isEligible).toList();
    int step = Math.max(1, eligible.size() / SAMPLES);
    return IntStream.range(0, Math.min(SAMPLES, eligible.size()))
        .mapToObj(i -> sample(eligible.get(i * step), screened.right(), access))
        .toList();
  }

  private ChannelCost cost(
      String channel,
      ScreenedRight screened,
      Function<Contact, Optional<String>> address,
      BigDecimal unit) {
    int people =
        (int)
            sendable(screened).stream()
                .filter(kept -> address.apply(kept.recipient().contact()).isPresent())
                .count();
    return new ChannelCost(channel, people, unit, unit.multiply(BigDecimal.valueOf(people)));
  }

  private static List<Finding.Kept> sendable(ScreenedRight screened) {
    return screened.kept().stream()
        .filter(kept -> kept.isEligible() && !kept.isForAgentOnly())
        .toList();
  }

  private static Sample sample(Finding.Kept kept, ServedRight right, Access access) {
    Map<String, String> facts = new TreeMap<>();
    kept.facts()
        .forEach((name, fact) -> {
          if (right.mayBeCorrected(name)) {
            facts.put(name, FrenchFormat.value(access.open(fact.value())));
          }
        });
    return new Sample(Decided.of(kept.outcome(), right).explanation(), facts);
  }
}
