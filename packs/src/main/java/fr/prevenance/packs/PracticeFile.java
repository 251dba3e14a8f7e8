package fr.prevenance.packs;

import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Platform;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.Practice.Source;
import fr.prevenance.packs.Practice.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code fiche.yaml}, which follows its schema. */
record PracticeFile(Section top) {
  static final String NAME = "fiche.yaml";
  static final String PUBLIC = "public";
  static final String MARKET = "marchand";

  Practice practice(String slug, List<PracticeFeedback> feedback) {
    return new Practice(
        slug,
        number(),
        top.text("titre"),
        lever(),
        top.optional("nouveauté").filter("oui"::equals).isPresent(),
        top.text("en bref"),
        top.text("pourquoi"),
        top.items("comment").stream().map(PracticeFile::part).toList(),
        top.texts("livrables"),
        top.items("plan").stream().map(PracticeFile::step).toList(),
        examples(PUBLIC).stream().map(PracticeFile::example).toList(),
        examples(MARKET).stream().map(PracticeFile::example).toList(),
        levels(),
        isProven(top),
        top.texts("engagements"),
        platform(),
        author(),
        feedback);
  }

  Optional<Integer> number() {
    return top.has("numéro") ? Optional.of(top.node("numéro").asInt()) : Optional.empty();
  }

  int lever() {
    return top.node("levier").asInt();
  }

  /** Of a sheet and of a feedback alike. */
  static boolean isProven(Section section) {
    return section.text("avancement").equals("validé");
  }

  private static Part part(Section section) {
    return new Part(section.text("titre"), section.text("texte"));
  }

  static Step step(Section section) {
    return new Step(
        section.text("action"),
        section.text("qui"),
        section.node("début").asInt(),
        section.node("fin").asInt());
  }

  List<Section> examples(String sector) {
    return top.child("exemples").items(sector);
  }

  private static Example example(Section section) {
    return new Example(
        section.text("titre"),
        section.text("texte"),
        section.has("source") ? Optional.of(source(section.child("source"))) : Optional.empty());
  }

  static Source source(Section section) {
    return new Source(section.text("titre"), section.text("adresse"));
  }

  private Map<PracticeGauge, Integer> levels() {
    Map<PracticeGauge, Integer> levels = new EnumMap<>(PracticeGauge.class);
    for (PracticeGauge gauge : PracticeGauge.values()) {
      Section side = top.child("jauges").child(gauge.side().key());
      if (side.has(gauge.key())) {
        levels.put(gauge, side.node(gauge.key()).asInt());
      }
    }
    return levels;
  }

  private Platform platform() {
    Section platform = top.child("plateforme");
    String word = platform.text("portée");
    return new Platform(
        Stream.of(Scope.values())
            .filter(scope -> scope.word().equals(word))
            .findFirst()
            .orElse(Scope.ORGANISATION),
        platform.text("texte"));
  }

  private Optional<Author> author() {
    Section author = top.child("auteur");
    return top.has("auteur")
        ? Optional.of(new Author(author.text("organisme"), author.text("contact")))
        : Optional.empty();
  }
}
