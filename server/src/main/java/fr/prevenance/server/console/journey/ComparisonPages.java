package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Comparison;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two maps side by side: two groups of people, today and the target, two versions of one map. */
@Controller
class ComparisonPages {
  private static final String LINK = "lien.";

  private final JourneyRoom room;
  private final Journeys journeys;

  ComparisonPages(JourneyRoom room, Journeys journeys) {
    this.room = room;
    this.journeys = journeys;
  }

  /**
   * @param va version of the left map; none: the latest
   * @param vb version of the right map
   */
  @GetMapping("/console/parcours/comparaison")
  String compare(
      @RequestParam(required = false) @Nullable UUID a,
      @RequestParam(required = false) @Nullable UUID b,
      @RequestParam(required = false) @Nullable Integer va,
      @RequestParam(required = false) @Nullable Integer vb,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      Model model) {
    model.addAttribute(
        "maps",
        journeys.of(agent.siret()).stream()
            .map(kept ->
                new Choice(
                    kept.id().toString(),
                    "%s (%s)"
                        .formatted(
                            kept.journey().heading().title(),
                            kept.journey().heading().kind().title())))
            .toList());
    model.addAttribute("a", a);
    model.addAttribute("b", b);
    model.addAttribute("va", va);
    model.addAttribute("vb", vb);
    if (a != null && b != null) {
      KeptJourney left = kept(a, va, agent);
      KeptJourney right = kept(b, vb, agent);
      var comparison = Comparison.of(left.journey(), right.journey(), links(sent));
      model.addAttribute("view", ComparisonView.of(left, right, comparison));
    }
    return "console/parcours/comparaison";
  }

  private KeptJourney kept(UUID id, @Nullable Integer version, SignedInAgent agent) {
    return version == null ? room.latest(id, agent) : room.version(id, version, agent);
  }

  private static Map<String, String> links(Map<String, String> sent) {
    Map<String, String> links = new HashMap<>();
    sent.forEach((name, answer) -> {
      if (name.startsWith(LINK)) {
        links.put(name.substring(LINK.length()), answer);
      }
    });
    return links;
  }
}
