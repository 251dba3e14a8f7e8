package fr.prevenance.server.signin.internal;

import fr.prevenance.server.signin.Visitor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page who looks at it, for the header. */
@ControllerAdvice
class VisitorAdvice {

  @ModelAttribute("visitor")
  Visitor visitor(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String path
        ? new Visitor(isConsole(path), Optional.empty())
        : new Visitor(
            isConsole(request.getRequestURI()),
            SignedInArguments.user().map(VisitorAdvice::displayName));
  }

  private static boolean isConsole(String path) {
    return path.equals("/console") || path.startsWith("/console/");
  }

  /** First given name, then the name in use or else the birth name. */
  private static String displayName(OidcUser user) {
    var lastName =
        Stream.of("usual_name", "preferred_username", "family_name")
            .map(user::getClaimAsString)
            .filter(name -> name != null && !name.isBlank())
            .findFirst();
    var firstName =
        Optional.ofNullable(user.getGivenName()).map(names -> names.split("[ ,]", 2)[0]);
    return Stream.concat(firstName.stream(), lastName.stream()).collect(Collectors.joining(" "));
  }
}
