package fr.prevenance.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.prevenance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nobody_uses_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.prevenance.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.prevenance.cli..");

  @ArchTest
  static final ArchRule nobody_else_uses_its_libraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.prevenance.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "org.jsoup..");
}
