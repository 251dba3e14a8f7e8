package fr.prevenance.testkit.identity;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The few pages of the provider, in French, without script. */
final class LoginPages {

  static final String REFUSED = "/refus";

  private static final String RESOURCES = "fr/prevenance/testkit/identity/";
  private static final MediaType CSS = new MediaType("text", "css");

  private final TemplateEngine templates = templates();

  RouterFunction<ServerResponse> routes(Issuer people, Issuer agents) {
    return RouterFunctions.route()
        .GET(people.realm().loginPath(), request -> login(people, request))
        .GET(agents.realm().loginPath(), request -> login(agents, request))
        .GET("/identite.css", _ -> style())
        .route(request -> request.path().equals(REFUSED), this::refused)
        .build();
  }

  private static TemplateEngine templates() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(LoginPages.class.getClassLoader());
    resolver.setPrefix(RESOURCES);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private ServerResponse login(Issuer issuer, ServerRequest request) {
    CsrfToken csrf = (CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow();
    Map<String, Object> model =
        Map.of(
            "action", issuer.realm().loginPath(),
            "label", issuer.realm().label(),
            "agents", issuer.realm() == Realm.PROCONNECT,
            "unknown", request.param("inconnu").isPresent(),
            "suggested", issuer.directory().suggested(),
            "csrfName", csrf.getParameterName(),
            "csrf", csrf.getToken());
    return page(200, "login", model);
  }

  private ServerResponse refused(ServerRequest request) {
    int status =
        request
            .attribute(RequestDispatcher.ERROR_STATUS_CODE)
            .map(code -> (Integer) code)
            .orElse(404);
    return page(status, "refused", Map.of("status", status));
  }

  private static ServerResponse style() {
    return ServerResponse.ok()
        .contentType(CSS)
        .body(new ClassPathResource("identite.css", LoginPages.class));
  }

  private ServerResponse page(int status, String template, Map<String, Object> model) {
    return ServerResponse.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(templates.process(template, new Context(Locale.FRENCH, model)));
  }
}
