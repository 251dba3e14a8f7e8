package fr.prevenance.population.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;

@AnalyzeClasses(
    packages = "fr.prevenance.population.spark",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What a cell, a fault and a file are is said by one module. */
  @ArchTest
  static final ArchRule no_second_reader =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "java.sql..", "fr.prevenance.rules..");

  @ArchTest
  static final ArchRule no_clock_of_its_own =
      noClasses().should().callMethod(LocalDate.class, "now");

  @ArchTest
  static final ArchRule no_framework =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");
}
