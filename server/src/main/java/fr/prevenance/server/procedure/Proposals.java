package fr.prevenance.server.procedure;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.Form;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.right.RightCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Lays a case out as a proposal. */
@Service
public class Proposals {
  private final Detections detections;
  private final Procedures procedures;
  private final RightCatalogue rights;
  private final Answers answers;
  private final Persons persons;

  Proposals(
      Detections detections,
      Procedures procedures,
      RightCatalogue rights,
      Answers answers,
      Persons persons) {
    this.detections = detections;
    this.procedures = procedures;
    this.rights = rights;
    this.answers = answers;
    this.persons = persons;
  }

  public Proposal of(Mandate mandate) {
    var detection = mandate.detection();
    var access = mandate.access();
    var right = rights.get(detection.right());
    var facts = visible(mandate, right);
    return new Proposal(
        detection,
        access.processing(),
        right,
        procedures.ofDetection(detection.id(), access),
        facts.stream().map(fact -> datum(fact, right, access)).toList(),
        questions(mandate, right.form(), facts));
  }

  /** What agents alone may see is left out, and so is what the pack no longer declares. */
  private List<KnownFact> visible(Mandate mandate, RightPack right) {
    var shown =
        right.facts().stream()
            .filter(fact -> fact.visibility() == Visibility.PERSON)
            .map(FactDefinition::name)
            .collect(Collectors.toSet());
    return detections.facts(mandate.detection().id(), mandate.access()).stream()
        .filter(fact -> shown.contains(fact.name()))
        .toList();
  }

  private static UsedDatum datum(KnownFact fact, RightPack right, Access access) {
    var provenance = fact.value().provenance();
    return new UsedDatum(
        title(fact.name(), right),
        FrenchText.of(access.open(fact.value())),
        fact.isCorrectedByPerson() ? "Votre correction" : provenance.sourceTitle(),
        provenance.partner(),
        provenance.asOf(),
        provenance.expiresOn(),
        fact.isCorrectedByPerson());
  }

  private static String title(String fact, RightPack right) {
    return right.fact(fact).map(FactDefinition::title).orElse(fact);
  }

  private List<Question> questions(Mandate mandate, Form form, List<KnownFact> facts) {
    var access = mandate.access();
    var members = new CaseMembers(mandate.detection(), person -> persons.find(person, access));
    var known = facts.stream().collect(Collectors.toMap(KnownFact::name, Function.identity()));
    var answered = answers.of(mandate.detection().id(), access);
    return FormQuestions.of(
        form, members::among, question -> answered(question, known, answered, access));
  }

  private static Question answered(
      Question question,
      Map<String, KnownFact> known,
      Map<String, String> answered,
      Access access) {
    var answer =
        question
            .field()
            .fact()
            .flatMap(name -> Optional.ofNullable(known.get(name)))
            .map(fact -> FrenchText.input(access.open(fact.value())))
            .orElseGet(() -> answered.getOrDefault(question.key(), ""));
    return new Question(question.field(), question.about(), answer);
  }
}
