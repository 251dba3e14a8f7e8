package fr.prevenance.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Form;
import fr.prevenance.packs.Form.Field;
import fr.prevenance.packs.Form.Kind;
import fr.prevenance.packs.Form.Members;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detection.Member;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.procedure.Question.About;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form that asks some fields of each member, on a case of three invented people. */
class FormQuestionsTest {
  private static final Members CHILDREN = new Members("famille", Optional.of("enfant"));
  private static final Members EVERYBODY = new Members("famille", Optional.empty());
  private static final ProcessingId PROCESSING = new ProcessingId("essai");

  private static final Person MOTHER = person("ROSE", "1988-02-03");
  private static final Person ELDEST = person("JEAN-PIERRE PAUL", "2012-09-01");
  private static final Person YOUNGEST = person("Zoé", "2019-05-06");

  private static final Form FORM =
      new Form(
          "Essai",
          "Essai.",
          List.of(
              field("adresse", Kind.TEXT, Optional.empty()),
              field("classe", Kind.TEXT, Optional.of(CHILDREN)),
              field("cantine", Kind.YES_NO, Optional.of(CHILDREN)),
              field("assurance", Kind.TEXT, Optional.of(EVERYBODY))),
          "Exact.");

  @Test
  void a_field_for_each_child_is_asked_about_one_then_about_the_next() {
    assertThat(questions())
        .extracting(Question::label)
        .containsExactly(
            "adresse",
            "Jean-Pierre – classe",
            "Jean-Pierre – cantine",
            "Zoé – classe",
            "Zoé – cantine",
            "Vous – assurance",
            "Jean-Pierre – assurance",
            "Zoé – assurance");
  }

  @Test
  void what_is_answered_of_one_child_is_not_taken_for_the_other() {
    var sent =
        Map.of(
            "adresse",
            "1 rue de l'Exemple",
            key("classe", ELDEST),
            "cinquième",
            key("cantine", ELDEST),
            "oui",
            key("cantine", YOUNGEST),
            "peut-être");

    var filled = Filled.check(questions(), sent);

    assertThat(filled.answers())
        .containsEntry(key("classe", ELDEST), "cinquième")
        .doesNotContainKey(key("classe", YOUNGEST));
    assertThat(filled.faults()).containsKey(key("classe", YOUNGEST));
    assertThat(filled.faults().get(key("cantine", YOUNGEST))).contains("oui ou par non");
  }

  @Test
  void an_answer_kept_for_a_child_comes_back_for_that_child() {
    var kept = Map.of(key("classe", YOUNGEST), "petite section");
    UnaryOperator<Question> answer =
        question ->
            new Question(question.field(), question.about(), kept.getOrDefault(question.key(), ""));

    assertThat(FormQuestions.of(FORM, members()::among, answer))
        .filteredOn(question -> !question.answer().isEmpty())
        .extracting(Question::label)
        .containsExactly("Zoé – classe");
  }

  @Test
  void nobody_is_asked_about_who_is_no_longer_kept() {
    assertThat(members(MOTHER, ELDEST).among(CHILDREN))
        .extracting(About::name)
        .containsExactly("Jean-Pierre");
  }

  private static List<Question> questions() {
    return FormQuestions.of(FORM, members()::among, UnaryOperator.identity());
  }

  private static CaseMembers members() {
    return members(YOUNGEST, MOTHER, ELDEST);
  }

  private static CaseMembers members(Person... kept) {
    var byId = Stream.of(kept).collect(Collectors.toMap(Person::id, Function.identity()));
    return new CaseMembers(detection(), id -> Optional.ofNullable(byId.get(id)));
  }

  private static String key(String field, Person about) {
    return field + "." + about.id();
  }

  private static Field field(String key, Kind kind, Optional<Members> each) {
    return new Field(
        key, key, Optional.empty(), Optional.empty(), kind, true, true, Optional.empty(), each);
  }

  private static Detection detection() {
    return new Detection(
        UUID.randomUUID(),
        UUID.randomUUID(),
        PROCESSING,
        "essai",
        MOTHER.id(),
        List.of(
            new Member(YOUNGEST.id(), "enfant"),
            new Member(ELDEST.id(), "enfant"),
            new Member(MOTHER.id(), "parent"),
            new Member(MOTHER.id(), "titulaire du contrat")),
        Detection.Kind.TO_COMPLETE,
        Optional.empty(),
        OptionalLong.empty(),
        false,
        List.of(),
        "Fictif.",
        Instant.EPOCH,
        LocalDate.EPOCH);
  }

  private static Person person(String givenNames, String birthDate) {
    return new Person(
        UUID.randomUUID(),
        PROCESSING,
        new Identity(
            "Fictif", Optional.empty(), givenNames, Optional.empty(), birthDate, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
