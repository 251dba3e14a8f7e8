package fr.prevenance.territory;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The truth judges the product, so it shares no code with it. */
@AnalyzeClasses(packagesOf = FictionalTerritory.class, importOptions = DoNotIncludeTests.class)
class IndependenceTest {

  @ArchTest
  static final ArchRule the_territory_knows_nothing_else_of_the_product =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "are of another module of ours",
                  type ->
                      type.getPackageName().startsWith("fr.prevenance.")
                          && !type.getPackageName().startsWith("fr.prevenance.territory")));

  @ArchTest
  static final ArchRule the_truth_knows_nothing_of_files_and_their_faults =
      noClasses()
          .that()
          .resideInAPackage("..territory.truth..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..territory.fate..", "..territory.partner..");

  @ArchTest
  static final ArchRule the_world_knows_nothing_of_the_law =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..territory.person..",
              "..territory.household..",
              "..territory.study..",
              "..territory.court..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..territory.truth..", "..territory.fate..", "..territory.partner..");
}
