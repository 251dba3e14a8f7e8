package fr.prevenance.territory.truth;

import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.study.Student;
import java.time.LocalDate;
import java.util.List;

/** The territory as it is, before any file speaks of it. */
public record World(
    LocalDate date, HouseholdBook households, List<Student> students, List<Title> titles) {}
