package fr.prevenance.server.portal.barometer;

import fr.prevenance.server.barometer.BarometerWords;
import fr.prevenance.server.barometer.Publication;
import fr.prevenance.server.barometer.Publications;
import fr.prevenance.server.barometer.PublishedPage;
import fr.prevenance.server.exchange.Body;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What bodies publish of their own service, for everybody; nothing where they do not. */
@Controller
@RequestMapping("/barometre")
class BarometerPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** What is withdrawn is gone from caches soon. */
  private static final Duration CACHED = Duration.ofMinutes(10);

  private final Publications publications;

  BarometerPages(Publications publications) {
    this.publications = publications;
  }

  /** A body with what it shows, latest period first. */
  private record Shown(Body body, List<Publication> publications) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("bodies", publications.bodies());
    return "portail/barometre/liste";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, @RequestParam(defaultValue = "") String du, Model model) {
    Shown shown = shown(id);
    Publication publication =
        shown.publications().stream()
            .filter(one -> one.first().toString().equals(du))
            .findFirst()
            .orElse(shown.publications().getFirst());
    model.addAttribute("body", shown.body());
    model.addAttribute("page", PublishedPage.of(period(publication), publication.content()));
    model.addAttribute("publishedOn", DAY.format(publication.publishedAt()));
    model.addAttribute("shown", publication.first().toString());
    model.addAttribute(
        "periods",
        shown.publications().stream()
            .map(one -> List.of(period(one), one.first().toString()))
            .toList());
    model.addAttribute("definitions", PublishedPage.definitions());
    return "portail/barometre/organisme";
  }

  @GetMapping("/{id}.json")
  ResponseEntity<byte[]> json(@PathVariable String id) {
    return file(open(id).json(), MediaType.APPLICATION_JSON);
  }

  @GetMapping("/{id}.csv")
  ResponseEntity<byte[]> csv(@PathVariable String id) {
    return file(OpenTable.csv(open(id)), CSV);
  }

  private OpenBarometer open(String id) {
    Shown shown = shown(id);
    return OpenBarometer.of(shown.body(), shown.publications());
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
        .eTag("\"" + DigestUtils.md5DigestAsHex(content) + "\"")
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(content);
  }

  private static String period(Publication publication) {
    return BarometerWords.period(publication.first(), publication.last());
  }

  private Shown shown(String id) {
    return publications.bodies().stream()
        .filter(body -> body.id().equals(id))
        .findFirst()
        .map(body -> new Shown(body, publications.visible(body.siret())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
