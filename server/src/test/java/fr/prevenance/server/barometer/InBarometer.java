package fr.prevenance.server.barometer;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.contact.Contacts;
import fr.prevenance.server.message.MessageRoom;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test with the barometer, the rooms it counts, a clock that moves, a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {MessageRoom.class, InBarometer.Room.class},
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "prevenance.adresse=https://droits.exempleville.test",
      "prevenance.organismes=src/test/resources/fr/prevenance/server/message/organismes",
      "prevenance.cles=target/cles-essai-barometre",
      "prevenance.evenements.consommateurs=0"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface InBarometer {
  String BODY = "99999901400015";
  String PROCESSING = "energie-informer";
  String RIGHT = "cheque-energie";

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = {Months.class, Contacts.class},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
  class Room {}
}
