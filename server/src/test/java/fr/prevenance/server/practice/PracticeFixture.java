package fr.prevenance.server.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Platform;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.packs.PracticeFeedback.Figure;
import fr.prevenance.packs.PracticeGauge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets that an invented body has written. */
public final class PracticeFixture {

  private PracticeFixture() {}

  /** A whole sheet, fit to be published. */
  public static Practice sheet(String title) {
    return sheet(title, "On y croise qui ne vient pas à la mairie.");
  }

  public static Practice sheet(String title, String why) {
    Map<PracticeGauge, Integer> levels =
        Stream.of(PracticeGauge.values()).collect(Collectors.toMap(Function.identity(), _ -> 2));
    return new Practice(
        Slugs.of(title),
        Optional.empty(),
        title,
        4,
        false,
        "Un agent reçoit au marché, une fois par semaine.",
        why,
        List.of(new Part("Choisir l’emplacement", "Près de l’entrée, à l’abri.")),
        List.of("Planning des permanences"),
        List.of(
            new Step("Essayer un mois", "Maire adjointe", 0, 1),
            new Step("Décider de la suite", "Conseil municipal", 2, 2)),
        List.of(new Example("Valombre", "La commune a essayé.", Optional.empty())),
        List.of(),
        levels,
        false,
        List.of(),
        new Platform(Scope.ORGANISATION, "Le logiciel n’y peut rien."),
        Optional.of(new Author("Commune fictive de Valombre", "accueil@valombre.test")),
        List.of());
  }

  public static PracticeFeedback feedback(String title, boolean isProven) {
    return new PracticeFeedback(
        Slugs.of(title),
        title,
        "Commune fictive de Valombre",
        "mars à août 2026",
        isProven,
        "Les habitants reviennent.",
        List.of(new Figure("Matinées tenues", "22 sur 24")));
  }
}
