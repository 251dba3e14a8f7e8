package fr.prevenance.server.console;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.rules.Value;
import fr.prevenance.server.contact.ContactEvent;
import fr.prevenance.server.contact.Contacts;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.MessageContent;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.procedure.AgentMandate;
import fr.prevenance.server.procedure.Procedure;
import fr.prevenance.server.procedure.Procedures;
import fr.prevenance.server.procedure.Proposals;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a case out for an agent; each reading is in the audit log. */
@Component
class CaseFiles {
  private final Proposals proposals;
  private final Procedures procedures;
  private final Detections detections;
  private final Persons persons;
  private final Messages messages;
  private final Contacts contacts;
  private final AuditLog audit;

  CaseFiles(
      Proposals proposals,
      Procedures procedures,
      Detections detections,
      Persons persons,
      Messages messages,
      Contacts contacts,
      AuditLog audit) {
    this.proposals = proposals;
    this.procedures = procedures;
    this.detections = detections;
    this.persons = persons;
    this.messages = messages;
    this.contacts = contacts;
    this.audit = audit;
  }

  @Transactional
  CaseFile of(AgentMandate mandate) {
    Detection detection = mandate.detection();
    Access access = mandate.access();
    var proposal = proposals.of(mandate);
    Optional<Procedure> procedure = procedures.ofDetection(detection.id(), access);
    trace(detection, access);
    return new CaseFile(
        proposal,
        procedure,
        detection.members().stream().map(member -> line(member, access)).toList(),
        detections.facts(detection.id(), access).stream()
            .map(fact -> line(fact, proposal.right(), access))
            .toList(),
        messages.ofDetection(detection.id(), access).stream()
            .map(message -> sent(message, access))
            .toList(),
        history(detection, procedure, access),
        List.of(ContactEvent.Channel.values()));
  }

  private List<String> history(Detection detection, Optional<Procedure> procedure, Access access) {
    Stream<String> steps =
        procedure.stream()
            .flatMap(found -> procedures.steps(found.id(), access).stream())
            .map(step ->
                "%s : %s, par %s"
                    .formatted(FrenchDates.moment(step.at()), step.step(), step.actor()));
    Stream<String> calls =
        persons.find(detection.recipient(), access).stream()
            .flatMap(person -> contacts.of(person, access).stream())
            .map(contact ->
                "%s : %s (%s), avec %s"
                    .formatted(
                        FrenchDates.moment(contact.at()),
                        contact.action(),
                        contact.channel().label(),
                        contact.agent()));
    return Stream.concat(steps, calls).toList();
  }

  private void trace(Detection detection, Access access) {
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            "dossier consulté",
            Optional.of(detection.id().toString()),
            AuditEntry.Result.DONE,
            ""));
  }

  private List<String> line(Detection.Member member, Access access) {
    Optional<Person> person = persons.find(member.person(), access);
    return List.of(
        member.role(),
        person.map(found -> PersonLine.name(found.identity())).orElse("donnée expirée"),
        person.map(found -> PersonLine.birth(found.identity())).orElse(""),
        person.flatMap(Person::email).orElse("—"),
        person.flatMap(Person::phone).orElse("—"),
        person.flatMap(Person::address).orElse("—"));
  }

  private static List<String> line(KnownFact fact, RightPack right, Access access) {
    var provenance = fact.value().provenance();
    return List.of(
        title(fact.name(), right),
        text(access.open(fact.value())),
        fact.isCorrectedByPerson() ? "corrigé par la personne" : provenance.sourceTitle(),
        provenance.partner(),
        FrenchDates.day(provenance.asOf()),
        FrenchDates.day(provenance.expiresOn()));
  }

  private static String title(String fact, RightPack right) {
    return right.fact(fact).map(FactDefinition::title).orElse(fact);
  }

  private CaseFile.SentMessage sent(Message message, Access access) {
    Optional<MessageContent> content = messages.content(message.id(), access);
    return new CaseFile.SentMessage(
        message.kind().label(),
        message.state().label(),
        message.sentAt().map(FrenchDates::moment).orElse("—"),
        message.code().toString(),
        content.map(MessageContent::subject).orElse(""),
        content.map(MessageContent::text).orElse(""));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Bool(boolean yes) -> yes ? "oui" : "non";
      case Value.Text(String text) -> text;
      case Value.Date(var day) -> FrenchDates.day(day);
      case Value.Number(double number, var unit) ->
          NumberFormat.getNumberInstance(Locale.FRANCE).format(number)
              + unit.map(name -> "\u00a0" + name).orElse("");
      case Value.NotApplicable() -> "sans objet";
      case Value.Undefined() -> "inconnu";
    };
  }
}
