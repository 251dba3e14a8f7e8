package fr.prevenance.population.duckdb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;

@AnalyzeClasses(
    packages = "fr.prevenance.population",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule no_engine_in_the_format =
      noClasses()
          .that()
          .resideInAPackage("fr.prevenance.population.dataset..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "java.sql..");

  @ArchTest
  static final ArchRule no_clock_of_its_own =
      noClasses().should().callMethod(LocalDate.class, "now");

  @ArchTest
  static final ArchRule no_framework =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");
}
