package fr.prevenance.packs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;

@AnalyzeClasses(
    packages = "fr.prevenance.packs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule no_framework =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");

  @ArchTest
  static final ArchRule no_clock_of_its_own =
      noClasses().should().callMethod(LocalDate.class, "now");

  @ArchTest
  static final ArchRule only_the_public_side_of_the_rules =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.prevenance.rules.syntax..",
              "fr.prevenance.rules.model..",
              "fr.prevenance.rules.mechanism..",
              "fr.prevenance.rules.check..",
              "fr.prevenance.rules.evaluate..");
}
