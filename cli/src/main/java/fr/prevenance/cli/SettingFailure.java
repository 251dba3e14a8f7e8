package fr.prevenance.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionFailedException;

/** A setting whose value cannot be used. */
final class SettingFailure {

  private SettingFailure() {}

  /** Says which setting and where. */
  static Refusal explain(BindException failure) {
    return Refusal.input(
        "Le réglage « %s »%s a une valeur d'une autre forme que celle attendue. Corrigez-la."
            .formatted(failure.getName(), place(failure)));
  }

  /** Nobody says which setting: its value shows it, and is no secret, as secrets are texts. */
  static Refusal explain(ConversionFailedException failure) {
    return unnamed(failure.getValue());
  }

  static Refusal explain(TypeMismatchException failure) {
    return unnamed(failure.getValue());
  }

  private static Refusal unnamed(@Nullable Object value) {
    return Refusal.input(
        "Un réglage vaut « %s », ce qui n'est pas de la forme attendue. Corrigez-le."
            .formatted(value));
  }

  private static String place(BindException failure) {
    return Optional.ofNullable(failure.getProperty())
        .map(ConfigurationProperty::getOrigin)
        .map(origin -> origin instanceof PropertySourceOrigin found ? found.getOrigin() : origin)
        .filter(TextResourceOrigin.class::isInstance)
        .map(origin -> ((TextResourceOrigin) origin).getLocation())
        .map(location -> " (ligne %d)".formatted(location.getLine() + 1))
        .orElse("");
  }
}
