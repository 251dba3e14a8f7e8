package fr.prevenance.server.console;

import fr.prevenance.server.signin.SignedInAgent;
import fr.prevenance.server.study.Studies;
import fr.prevenance.server.study.StudyAbout;
import fr.prevenance.server.study.StudyListed;
import fr.prevenance.server.study.StudyOpened;
import fr.prevenance.server.study.StudyRead;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Studies of the agent's own body: what a reform would do. Numbers, nobody. */
@Controller
@RequestMapping("/console/etudes")
@PreAuthorize("hasAnyRole('CAMPAIGN_OFFICER', 'DATA_PROTECTION_OFFICER')")
class StudyPages {
  /** Below it nothing is shown that was worked out here. */
  static final long FEWEST = 11;

  private final ConsoleScope scope;
  private final Studies studies;

  StudyPages(ConsoleScope scope, Studies studies) {
    this.scope = scope;
    this.studies = studies;
  }

  /** A study in the list. */
  record StudyLine(
      String name,
      String writtenAt,
      List<StudyView.ChangeView> changes,
      String people,
      Optional<String> fault) {

    static StudyLine of(StudyListed listed) {
      return new StudyLine(
          listed.name(),
          FrenchDates.moment(listed.writtenAt()),
          listed.about().map(StudyView::changes).orElse(List.of()),
          listed.about().map(StudyLine::people).orElse(""),
          listed.fault());
    }

    private static String people(StudyAbout about) {
      String whose = about.isFictional() ? "population fictive" : "données de l’organisme";
      return "%s, au %s".formatted(whose, FrenchDates.day(about.day()));
    }
  }

  @GetMapping
  String list(SignedInAgent agent, Model model) {
    List<String> bodies = bodies(agent);
    model.addAttribute(
        "studies",
        bodies.stream()
            .flatMap(body -> studies.of(body).stream())
            .sorted(Comparator.comparing(StudyListed::writtenAt).reversed())
            .map(StudyLine::of)
            .toList());
    model.addAttribute(
        "folders", bodies.stream().flatMap(body -> studies.folder(body).stream()).toList());
    return "console/etudes";
  }

  @GetMapping("/{name}")
  String show(@PathVariable String name, SignedInAgent agent, Model model) {
    return switch (opened(name, agent)) {
      case StudyOpened.Whole(StudyRead study) -> {
        model.addAttribute("study", StudyView.of(study));
        yield "console/etude";
      }
      case StudyOpened.Damaged damaged -> {
        model.addAttribute("damaged", damaged);
        yield "console/etude-illisible";
      }
      case StudyOpened.Absent _ -> throw ConsoleScope.notFound();
    };
  }

  /** A table to compute further with: what is secret is written so. */
  @GetMapping("/{name}/tables/{table}")
  ResponseEntity<byte[]> table(
      @PathVariable String name, @PathVariable String table, SignedInAgent agent) {
    return read(opened(name, agent))
        .flatMap(study -> study.file(table))
        .map(text -> Download.of(table, Download.CSV, text.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow(ConsoleScope::notFound);
  }

  private static Optional<StudyRead> read(StudyOpened opened) {
    return opened instanceof StudyOpened.Whole(StudyRead study)
        ? Optional.of(study)
        : Optional.empty();
  }

  private StudyOpened opened(String name, SignedInAgent agent) {
    return bodies(agent).stream()
        .map(body -> studies.open(body, name))
        .filter(opened -> !(opened instanceof StudyOpened.Absent))
        .findFirst()
        .orElseGet(StudyOpened.Absent::new);
  }

  /** Identifiers of the agent's body. */
  private List<String> bodies(SignedInAgent agent) {
    return scope.processings(agent).stream()
        .map(processing -> processing.body().id())
        .distinct()
        .toList();
  }
}
