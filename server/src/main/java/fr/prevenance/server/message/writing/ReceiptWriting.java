package fr.prevenance.server.message.writing;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.Receipts;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.message.email.EmailAddress;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.right.RightCatalogue;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes accusés de réception. */
@Service
class ReceiptWriting implements Receipts {
  private final Persons persons;
  private final RightCatalogue rights;
  private final ReceiptWording wording;
  private final Sheets sheets;
  private final Bell bell;

  ReceiptWriting(
      Persons persons, RightCatalogue rights, ReceiptWording wording, Sheets sheets, Bell bell) {
    this.persons = persons;
    this.rights = rights;
    this.wording = wording;
    this.sheets = sheets;
    this.bell = bell;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<ShortCode> send(Request request, Detection detection, Access access) {
    Optional<Person> person = persons.find(detection.recipient(), access);
    Optional<EmailAddress> address = person.flatMap(Person::email).flatMap(EmailAddress::parse);
    if (person.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    bell.ringAfterCommit();
    return send(request, detection, person.get(), address.get(), access);
  }

  private Optional<ShortCode> send(
      Request request, Detection detection, Person person, EmailAddress address, Access access) {
    RightPack pack = rights.get(detection.right());
    return sheets.put(code -> {
      MessageTemplate.Rendered content = wording.worded(request, pack, person, code, access);
      return sheet(detection, pack, person, address, code, content, access);
    });
  }

  private static Sheet sheet(
      Detection detection,
      RightPack pack,
      Person person,
      EmailAddress address,
      ShortCode code,
      MessageTemplate.Rendered content,
      Access access) {
    return new Sheet(
        MessageKind.RECEIPT,
        Optional.empty(),
        detection.id(),
        person.id(),
        detection.processing().value(),
        detection.right(),
        access.processing().body(),
        pack.service().email(),
        code,
        Optional.empty(),
        address.toString(),
        content,
        detection.expiresOn());
  }
}
