package fr.prevenance.packs;

import fr.prevenance.packs.RightPack.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code courbes:} of {@code droit.yaml}: each starts from an example of {@code cas.yaml}. */
record CurvesSection(LawFile law, List<Located<FactDefinition>> facts, List<Case> cases) {

  List<Curve> read(Consumer<PackIssue> issues) {
    List<Curve> curves = new ArrayList<>();
    for (Section section : law.top().items("courbes")) {
      Optional<Case> example = example(section);
      if (example.isEmpty()) {
        issues.accept(noExample(section));
      } else if (!isNumber(section.text("donnée"))) {
        issues.accept(noNumber(section));
      } else {
        curves.add(curve(section, example.get()));
      }
    }
    return curves;
  }

  private Optional<Case> example(Section section) {
    return cases.stream().filter(one -> one.description().equals(section.text("cas"))).findFirst();
  }

  private boolean isNumber(String name) {
    return facts.stream()
        .map(Located::value)
        .anyMatch(fact -> fact.name().equals(name) && fact.type() == FactDefinition.Type.NUMBER);
  }

  private static Curve curve(Section section, Case example) {
    return new Curve(
        section.text("titre"),
        example,
        section.text("donnée"),
        section.optional("pour"),
        section.node("de").asDouble(),
        section.node("à").asDouble());
  }

  private PackIssue noExample(Section section) {
    return section.issue(
        "cas",
        "exemple-introuvable",
        "Aucun exemple de cas.yaml n'a cette description.",
        Spelling.suggestion(section.text("cas"), cases.stream().map(Case::description).toList()));
  }

  private PackIssue noNumber(Section section) {
    return section.issue(
        "donnée",
        "donnée-non-déclarée",
        "« " + section.text("donnée") + " » n'est pas un nombre de donnees.yaml.",
        Spelling.suggestion(
            section.text("donnée"), facts.stream().map(fact -> fact.value().name()).toList()));
  }
}
