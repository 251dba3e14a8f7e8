package fr.prevenance.server.message;

import fr.prevenance.server.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test in a {@link MessageRoom} with a database of its own; nothing is sent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = MessageRoom.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "prevenance.adresse=https://droits.exempleville.test",
      "prevenance.organismes=src/test/resources/fr/prevenance/server/message/organismes",
      "prevenance.cles=target/cles-essai-message",
      "prevenance.evenements.consommateurs=0"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface InMessageRoom {}
