package fr.prevenance.server.plan;

import fr.prevenance.server.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test in a {@link PlanRoom} with a database of its own; nothing is sent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = PlanRoom.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "prevenance.adresse=https://droits.valfleuri.test/")
@ContextConfiguration(initializers = FreshDatabase.class)
@interface InPlanRoom {}
