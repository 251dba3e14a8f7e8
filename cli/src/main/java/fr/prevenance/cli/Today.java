package fr.prevenance.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day of a command that names none: that of the law, in Paris. */
public final class Today {
  private Today() {}

  public static LocalDate inParis() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }

  /** The day that was named, else today. */
  public static LocalDate or(@Nullable LocalDate named) {
    return Optional.ofNullable(named).orElseGet(Today::inParis);
  }
}
