package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Form;
import fr.prevenance.cli.visit.Page;
import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.net.URI;

/** Signs somebody in at the fictional identity provider, as a browser would. */
final class SignIn {

  private SignIn() {}

  /**
   * Opens a page that asks for a sign-in, and follows it to the end.
   *
   * @return the page that was asked for
   */
  static Page as(Visitor visitor, URI wanted, String username) throws IOException {
    Page login = visitor.open(wanted);
    Form form = login.formAsking("identifiant");
    Page page = visitor.submit(form.with("identifiant", username));
    if (page.status() >= 400) {
      throw page.unexpected("la page demandée, une fois connecté");
    }
    return page;
  }
}
