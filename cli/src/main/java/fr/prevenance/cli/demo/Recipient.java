package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Form;
import fr.prevenance.cli.visit.Page;
import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.net.URI;

/** A person who has received a message, before the portal. */
final class Recipient {
  private final Visitor visitor;
  private final String username;

  Recipient(Visitor visitor, String username) {
    this.visitor = visitor;
    this.username = username;
  }

  /** Follows the link of the message and looks no further. */
  void look(URI link) throws IOException {
    landing(link);
  }

  /** Signs in from the link, fills in what is asked, and confirms. */
  void confirm(URI link, String email) throws IOException {
    Page page = proposal(link);
    Form form = page.form("/confirmation");
    for (String name : page.requiredFields("/confirmation")) {
      if (form.value(name).isEmpty()) {
        form = form.with(name, answer(page, name, email));
      }
    }
    Page answered = visitor.submit(form.with("attestation", "oui"));
    if (answered.status() != 200 || answered.hasForm("/confirmation")) {
      throw answered.unexpected("une demande confirmée");
    }
  }

  void renounce(URI link) throws IOException {
    Page page = proposal(link);
    Page question = visitor.open(page.link("/renonciation"));
    visitor.submit(question.form("/renonciation"));
  }

  /** Objects without account, by the code of the message. */
  void object(URI server, String code) throws IOException {
    Page page = visitor.open(server.resolve("/opposition"));
    Page answered = visitor.submit(page.form("/opposition").with("code", code));
    if (answered.hasForm("/opposition")) {
      throw answered.unexpected("une opposition enregistrée");
    }
  }

  private static String answer(Page page, String field, String email) {
    return switch (page.typeOf(field)) {
      case "email" -> email;
      case "tel" -> "06 39 98 00 00";
      case "radio" -> "oui";
      case "date" -> "2025-10-15";
      default -> "1";
    };
  }

  private Page landing(URI link) throws IOException {
    Page page = visitor.open(link);
    if (page.status() != 200) {
      throw page.unexpected("la page du lien");
    }
    return page;
  }

  private Page proposal(URI link) throws IOException {
    Page page = landing(link);
    return SignIn.as(visitor, page.link("/suite"), username);
  }
}
