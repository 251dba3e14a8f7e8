package fr.prevenance.server.procedure;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.OwnHouseholds;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.right.RightCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What an objection does, in the caller's transaction: the identity goes to the register as keyed
 * hashes, messages are withdrawn, every case that names the person is destroyed with the people
 * whom no other case needs. Procedures stay as counts, without anybody.
 *
 * <p>Two cases stay: one already awarded, which has become a decision with a file of its own; and
 * one where somebody else is the recipient and the pack holds data reserved for agents, that is,
 * where the two have opposed interests: an agent weighs that one, lest a debtor undo a creditor's
 * right.
 */
@Component
class ObjectionEffects {
  private final Detections detections;
  private final OwnHouseholds households;
  private final Messages messages;
  private final Docket docket;
  private final ObjectionRegister register;
  private final AuditLog audit;
  private final RightCatalogue rights;

  ObjectionEffects(
      Detections detections,
      OwnHouseholds households,
      Messages messages,
      Docket docket,
      ObjectionRegister register,
      AuditLog audit,
      RightCatalogue rights) {
    this.detections = detections;
    this.households = households;
    this.messages = messages;
    this.docket = docket;
    this.register = register;
    this.audit = audit;
    this.rights = rights;
  }

  /**
   * Whoever is sought or whose cases are read after this is as events have left them: one that is
   * being handled would make a case and a message that nobody withdraws. For runs, {@link
   * LateObjections} does the like.
   */
  void begin(Identity identity, Access access) {
    register.announce(access.processing().id().value());
    households.hold(identity, access);
  }

  Objection apply(Person person, Access access, ObjectionChannel channel) {
    begin(person.identity(), access);
    var cases = casesOf(person, access);
    cases.opposed().forEach(found -> weigh(found, access));
    if (cases.opposed().isEmpty()) {
      record(person.identity(), access, channel);
    }
    var destroyed = destroy(cases.own(), access);
    return cases.opposed().isEmpty() ? destroyed : new Objection.ToBeWeighed(access.processing());
  }

  /** To somebody whose objection is recorded already, and who was found nevertheless. */
  void applyRecorded(Person person, Access access) {
    var cases = casesOf(person, access);
    cases.opposed().forEach(found -> weigh(found, access));
    destroy(cases.own(), access);
  }

  /**
   * @param opposed where the person's interest is opposed to another's
   */
  private record Cases(List<Detection> own, List<Detection> opposed) {}

  private Cases casesOf(Person person, Access access) {
    var own = new ArrayList<Detection>();
    var opposed = new ArrayList<Detection>();
    detections
        .concerning(person.id(), access)
        .forEach(found -> (isAgainstAnother(person, found) ? opposed : own).add(found));
    return new Cases(own, opposed);
  }

  /** Nothing is held: the register alone learns of it. */
  Objection remember(Identity identity, Access access, ObjectionChannel channel) {
    if (isKnown(identity, access)) {
      return new Objection.AlreadyDone(access.processing());
    }
    record(identity, access, channel);
    return destroy(List.of(), access);
  }

  private boolean isKnown(Identity identity, Access access) {
    return CanonicalIdentity.of(identity)
        .map(CanonicalIdentity::sought)
        .filter(texts -> register.isObjected(access.processing().id().value(), texts))
        .isPresent();
  }

  private void record(Identity identity, Access access, ObjectionChannel channel) {
    var texts = CanonicalIdentity.of(identity).map(CanonicalIdentity::kept).orElse(Set.of());
    households.forget(identity, access);
    var objection = register.record(access.processing().id().value(), texts, channel.label());
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            "opposition",
            Optional.of(objection.toString()),
            AuditEntry.Result.DONE,
            channel.label()));
  }

  private Objection destroy(List<Detection> cases, Access access) {
    var ended =
        cases.stream()
            .sorted(Comparator.comparing(Detection::id))
            .filter(found -> end(found, access))
            .map(Detection::id)
            .toList();
    var withdrawn = messages.cancelFor(ended);
    detections.erase(ended, "opposition", access);
    return new Objection.Destroyed(
        access.processing(), ended.size(), withdrawn, cases.size() - ended.size());
  }

  /** Ends the procedure of a case; false when the right was awarded already. */
  private boolean end(Detection found, Access access) {
    var procedure = docket.hold(found, access);
    if (!procedure.state().mayBecome(ProcedureState.OBJECTED)) {
      return procedure.state() == ProcedureState.OBJECTED;
    }
    docket.advance(procedure, ProcedureState.OBJECTED, access);
    docket.depersonalise(procedure);
    return true;
  }

  private void weigh(Detection found, Access access) {
    docket.trace(docket.hold(found, access), "opposition à examiner", access);
  }

  private boolean isAgainstAnother(Person person, Detection found) {
    return !found.recipient().equals(person.id())
        && rights.get(found.right()).facts().stream()
            .anyMatch(fact -> fact.visibility() == Visibility.AGENT);
  }
}
