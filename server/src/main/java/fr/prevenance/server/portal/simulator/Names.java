package fr.prevenance.server.portal.simulator;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How the people of a household are called on the pages: children by their age too. */
record Names(Composition composition, Answers answers, LocalDate day) {

  /** A person, or the group of persons meant where there are two of a kind. */
  String of(String id) {
    return composition.childrenNames().contains(id) ? child(id) : Households.name(id);
  }

  /** Whom a right is decided for, where several may be meant; empty for the whole household. */
  Optional<String> whom(Assessment assessment) {
    boolean isWhole =
        Households.KINDS.contains(assessment.of())
            || assessment.of().equals(assessment.pack().entity());
    return isWhole && !composition.hasTwo(assessment.pack().entity())
        ? Optional.empty()
        : Optional.of(of(assessment.of()));
  }

  private String child(String id) {
    return answers.birth(id).map(this::age).map(age -> id + " (" + age + ")").orElse(id);
  }

  private String age(LocalDate birth) {
    int years = Period.between(birth, day).getYears();
    return switch (years) {
      case 0 -> "moins d’un an";
      case 1 -> "un an";
      default -> years + " ans";
    };
  }
}
