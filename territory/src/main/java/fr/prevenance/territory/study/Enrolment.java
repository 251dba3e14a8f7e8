package fr.prevenance.territory.study;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.household.Youngster;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.study.Student.Grant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends the young to the lycée, the university or to work. */
public final class Enrolment {
  private static final int USUAL_AGE_OF_BACCALAUREAT = 18;
  private static final double PUPIL_BELOW_18 = 0.85;
  private static final double STUDENT_FROM_18 = 0.84;
  private static final double STILL_PUPIL_AT_18 = 0.15;
  private static final double IN_A_LYCEE = 0.12;
  private static final double STRUCK_OFF = 0.03;
  private static final double ACCEPTED_REQUEST = 0.06;
  private static final double MODEST = 12_000;
  private static final double MIDDLING = 18_000;
  private static final String INE_LETTERS = "ABCDEFGHJK";
  private static final List<String> UNIVERSITIES =
      List.of(
          "UNIVERSITE DU VAL-FICTIF",
          "INSTITUT FICTIF DE TECHNOLOGIE",
          "ECOLE FICTIVE D'ARCHITECTURE");
  private static final List<String> LYCEES =
      List.of("LYCEE CLAIRE-FONTAINE (FICTIF)", "LYCEE DES HAUTS (FICTIF)");

  private final LocalDate today;
  private final Dice dice;
  private final Set<String> namesakes;

  private Enrolment(LocalDate today, Dice dice, Set<String> namesakes) {
    this.today = today;
    this.dice = dice;
    this.namesakes = namesakes;
  }

  /**
   * Enrols those who study.
   *
   * @param namesakes planted namesakes: those who are young all study with a grant
   */
  public static List<Student> enrol(
      List<Youngster> youngsters, List<Person> namesakes, LocalDate today, Dice dice) {
    Set<String> names = namesakes.stream().map(Person::username).collect(Collectors.toSet());
    return new Enrolment(today, dice, names).enrolAll(youngsters);
  }

  private List<Student> enrolAll(List<Youngster> youngsters) {
    List<Student> students = new ArrayList<>();
    for (Youngster youngster : youngsters) {
      if (namesakes.contains(youngster.person().username())) {
        students.add(student(youngster, Grant.HELD));
      } else if (youngster.person().ageOn(today) < USUAL_AGE_OF_BACCALAUREAT) {
        enrolPupil(youngster, PUPIL_BELOW_18, students);
      } else if (dice.chance(STUDENT_FROM_18)) {
        students.add(student(youngster, grant(youngster.household())));
      } else {
        enrolPupil(youngster, STILL_PUPIL_AT_18, students);
      }
    }
    return students;
  }

  private void enrolPupil(Youngster youngster, double share, List<Student> students) {
    if (dice.chance(share)) {
      students.add(
          new Student(youngster.person(), ine(), dice.pick(LYCEES), false, Grant.NONE, false));
    }
  }

  private Student student(Youngster youngster, Grant grant) {
    String establishment = dice.pick(dice.chance(IN_A_LYCEE) ? LYCEES : UNIVERSITIES);
    boolean hasRequest = grant == Grant.NONE && dice.chance(ACCEPTED_REQUEST);
    return new Student(youngster.person(), ine(), establishment, true, grant, hasRequest);
  }

  /**
   * Grants go to modest families; the scale of the bourse itself is not this territory's matter.
   */
  private Grant grant(TaxHousehold household) {
    double level = household.referenceIncome() / Math.sqrt(household.people());
    double probability = level < MODEST ? 0.8 : level < MIDDLING ? 0.4 : 0.03;
    if (!dice.chance(probability)) {
      return Grant.NONE;
    }
    return dice.chance(STRUCK_OFF) ? Grant.STRUCK_OFF : Grant.HELD;
  }

  /** Nine digits and two letters, as the national register gives them. */
  private String ine() {
    return dice.digits(9) + dice.drawn(2, INE_LETTERS);
  }
}
