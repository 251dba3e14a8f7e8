package fr.prevenance.server.detection;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dry run reckons with.
 *
 * @param courriel cents for an e-mail
 * @param sms cents for an SMS
 * @param courrier cents for a letter, printed and franked
 * @param tauxDeContact part of the messages that lead to a contact with the service, 0 to 1
 */
@ConfigurationProperties("prevenance.couts")
record ForecastSettings(
    @DefaultValue("0.1") BigDecimal courriel,
    @DefaultValue("5") BigDecimal sms,
    @DefaultValue("110") BigDecimal courrier,
    @DefaultValue("0.08") BigDecimal tauxDeContact) {}
