package fr.prevenance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(
    packages = "fr.prevenance.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "fr.prevenance.rules";

  @ArchTest
  static final ArchRule depends_on_no_framework =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", ROOT + "..", "org.snakeyaml.engine..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule only_the_syntax_package_knows_yaml =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".syntax")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static void passes_only_know_those_before_them(JavaClasses imported) {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy(ROOT + ".model")
        .layer("syntax")
        .definedBy(ROOT + ".syntax")
        .layer("mechanism")
        .definedBy(ROOT + ".mechanism")
        .layer("imports")
        .definedBy(ROOT + ".imports")
        .layer("check")
        .definedBy(ROOT + ".check")
        .layer("evaluate")
        .definedBy(ROOT + ".evaluate")
        .layer("generate")
        .definedBy(ROOT + ".generate")
        .whereLayer("syntax")
        .mayOnlyBeAccessedByLayers("mechanism", "imports", "check")
        .whereLayer("mechanism")
        .mayOnlyBeAccessedByLayers("imports")
        .whereLayer("imports")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("check")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("evaluate")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("generate")
        .mayNotBeAccessedByAnyLayer()
        .check(imported);
  }

  @ArchTest
  static final ArchRule public_types_show_no_internal_type =
      classes()
          .that()
          .resideInAnyPackage(ROOT, ROOT + ".explain")
          .and()
          .doNotHaveSimpleName("RuleBook")
          .and()
          .doNotHaveSimpleName("Scenario")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are not internal", (JavaClass type) -> !isInternal(type.getPackageName())));

  private static boolean isInternal(String name) {
    return name.startsWith(ROOT + ".") && !name.equals(ROOT + ".explain");
  }
}
