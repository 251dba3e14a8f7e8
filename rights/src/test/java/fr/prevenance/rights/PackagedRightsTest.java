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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every packaged right passes lint, and every one of its examples comes out as written. */
class PackagedRightsTest {

  @Test
  void the_first_three_rights_are_packaged() throws PackException {
    assertThat(RightPacks.bundled())
        .extracting(RightPack::slug)
        .containsExactly(
            "cheque-energie", "intermediation-pension-alimentaire", "repas-crous-1-euro");
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
  Stream<DynamicNode> each_example_comes_out_as_written() throws PackException {
    return RightPacks.bundled().stream()
        .map(pack -> dynamicContainer(pack.title(), PackCases.run(pack).stream().map(this::test)));
  }

  private DynamicNode test(CaseResult result) {
    return dynamicTest(
        result.example().date() + " " + result.example().description(),
        () -> assertThat(result.passed()).as(result.toString()).isTrue());
  }

  @TestFactory
  Stream<DynamicNode> each_legal_text_is_linked_by_https() throws PackException {
    return RightPacks.bundled().stream()
        .flatMap(pack -> pack.legalTexts().stream())
        .map(text ->
            dynamicTest(text.title(), () -> assertThat(text.link()).startsWith("https://")));
  }

  @TestFactory
  Stream<DynamicNode> each_rule_is_linked_by_https() throws PackException {
    return RightPacks.bundled().stream()
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
