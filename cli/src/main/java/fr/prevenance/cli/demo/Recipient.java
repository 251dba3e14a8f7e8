package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Form;
import fr.prevenance.cli.visit.Page;
import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.net.URI;

/** A person who has received a message, before the portal. */
final class Recipient {
  private static final int MOST_ATTEMPTS = 4;

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

  /**
   * Signs in from the link, attests, confirms; answers what the page says is missing, and confirms
   * again when an answer has changed what is offered.
   */
  void confirm(URI link, String email) throws IOException {
    Page page = proposal(link);
    for (int attempt = 0; attempt < MOST_ATTEMPTS && page.hasForm("/confirmation"); attempt++) {
      Form form = attested(page);
      for (String field : page.faultyFields()) {
        form = form.with(field, answer(page, field, email));
      }
      page = visitor.submit(form);
    }
    if (page.status() != 200 || page.hasForm("/confirmation")) {
      throw page.unexpected("une demande confirmée");
    }
  }

  private static Form attested(Page page) {
    return page.form("/confirmation").with("attestation", "oui");
  }

  void renounce(URI link) throws IOException {
    Page page = proposal(link);
    Page question = visitor.open(page.link("/renonciation"));
    Page answered = visitor.submit(question.form("/renonciation"));
    if (answered.status() != 200) {
      throw answered.unexpected("une renonciation enregistrée");
    }
  }

  /** Objects without account, by the code of the message. */
  void object(URI server, String code) throws IOException {
    Page page = visitor.open(server.resolve("/opposition"));
    Page answered = visitor.submit(page.form("/opposition").with("code", code));
    if (answered.status() != 200 || answered.hasForm("/opposition")) {
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
