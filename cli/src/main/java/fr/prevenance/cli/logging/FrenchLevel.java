package fr.prevenance.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The level of an event in the words that people read on their screen. */
public final class FrenchLevel extends ClassicConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return switch (event.getLevel().toInt()) {
      case Level.ERROR_INT -> "Erreur";
      case Level.WARN_INT -> "Attention";
      case Level.INFO_INT -> "Information";
      default -> "Détail";
    };
  }
}
