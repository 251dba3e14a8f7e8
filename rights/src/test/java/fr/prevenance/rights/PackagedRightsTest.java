package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.prevenance.packs.CaseResult;
import fr.prevenance.packs.PackCases;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every packaged right passes lint, and every one of its examples comes out as written. */
class PackagedRightsTest {

  @Test
  void each_sheet_of_the_law_has_its_right() {
    assertThat(Packaged.rights())
        .extracting(RightPack::slug)
        .containsExactly(
            "aah",
            "acre",
            "allocation-rentree-scolaire",
            "allocation-soutien-familial",
            "allocation-travailleurs-independants",
            "allocations-familiales",
            "aspa",
            "bourse-college",
            "bourse-etudes-superieures",
            "bourse-lycee",
            "cheque-energie",
            "complement-familial",
            "complementaire-sante-solidaire",
            "intermediation-pension-alimentaire",
            "prevention-depistage",
            "prime-activite",
            "rebond-artisan",
            "renouvellement-droit-titre",
            "repas-crous-1-euro",
            "rsa",
            "tarif-local-transport");
  }

  @TestFactory
  Stream<DynamicNode> each_right_has_at_least_thirty_examples() {
    return Packaged.rights().stream()
        .map(pack ->
            dynamicTest(
                pack.title(), () -> assertThat(pack.cases()).hasSizeGreaterThanOrEqualTo(30)));
  }

  @Test
  void rights_that_are_used_together_define_each_fact_alike() throws PackException {
    assertThat(RightPacks.from(List.of(RightPacks.BUNDLED))).hasSize(21);
  }

  @TestFactory
  Stream<DynamicNode> each_pack_has_no_fault() {
    return RightPacks.folders(Path.of("").toAbsolutePath()).stream()
        .map(folder ->
            dynamicTest(
                folder.getFileName().toString(),
                () -> assertThat(PackReader.lint(folder)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicNode> each_example_comes_out_as_written() {
    return Packaged.rights().stream()
        .map(pack -> dynamicContainer(pack.title(), PackCases.run(pack).stream().map(this::test)));
  }

  private DynamicNode test(CaseResult result) {
    return dynamicTest(
        result.example().date() + " " + result.example().description(),
        () -> assertThat(result.passed()).as(result.toString()).isTrue());
  }

  @TestFactory
  Stream<DynamicNode> each_legal_text_is_linked_by_https() {
    return Packaged.rights().stream()
        .flatMap(pack -> pack.legalTexts().stream())
        .map(text ->
            dynamicTest(text.title(), () -> assertThat(text.link()).startsWith("https://")));
  }

  @TestFactory
  Stream<DynamicNode> each_rule_is_linked_by_https() {
    return Packaged.rights().stream()
        .map(pack ->
            dynamicTest(pack.title(), () -> assertThat(links(pack)).allMatch(this::isHttps)));
  }

  private Stream<String> links(RightPack pack) {
    return pack.rules().names().stream()
        .flatMap(rule -> pack.rules().find(rule).stream())
        .flatMap(rule -> rule.references().values().stream());
  }

  private boolean isHttps(String link) {
    return link.startsWith("https://");
  }
}
