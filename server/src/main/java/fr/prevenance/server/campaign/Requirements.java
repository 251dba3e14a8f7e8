package fr.prevenance.server.campaign;

import fr.prevenance.packs.MessageTemplate.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a campaign needs before anybody may be written to.
 *
 * @param maximumAge days after its evaluation during which a run may be told
 */
record Requirements(int maximumAge) {

  /** Everything that is lacking, in the order in which an agent would mend it. */
  List<Refusal> lacking(Run run, List<Mention> missingMentions, LocalDate today) {
    List<Function<Run, Optional<Refusal>>> checks =
        List.of(
            Requirements::mustBeReal,
            Requirements::mustHaveEnded,
            Requirements::mustHaveBeenTried,
            checked -> mustBeRecent(checked, today),
            checked -> mustStillHavePeople(checked, today));
    List<Refusal> refusals = new ArrayList<>();
    checks.forEach(check -> check.apply(run).ifPresent(refusals::add));
    mustMention(run, missingMentions).ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<Refusal> mustBeReal(Run run) {
    return when(
        run.isDry(),
        "detection-a-blanc",
        "Cette détection est un essai à blanc : elle n'a gardé personne à prévenir.",
        "Lancez la détection réelle, puis préparez la campagne à partir d'elle.");
  }

  private static Optional<Refusal> mustHaveEnded(Run run) {
    return when(
        run.endedAt().isEmpty(),
        "detection-inachevee",
        "Cette détection n'est pas terminée, ou elle a échoué.",
        "Attendez sa fin ; si elle a échoué, lisez-en la cause et relancez-la.");
  }

  private static Optional<Refusal> mustHaveBeenTried(Run run) {
    return when(
        !run.wasTriedBefore(),
        "essai-a-blanc-absent",
        "Aucun essai à blanc de ce droit n'a précédé cette détection dans ce traitement.",
        "Lancez un essai à blanc, lisez son échantillon et ses coûts, puis relancez la détection.");
  }

  private Optional<Refusal> mustBeRecent(Run run, LocalDate today) {
    return when(
        run.evaluatedOn().plusDays(maximumAge).isBefore(today),
        "detection-ancienne",
        "Cette détection date de plus de %d jours : des situations ont pu changer."
            .formatted(maximumAge),
        "Relancez la détection sur des données à jour.");
  }

  private static Optional<Refusal> mustStillHavePeople(Run run, LocalDate today) {
    return when(
        !run.isStanding() && run.lastDay().filter(day -> day.isAfter(today)).isEmpty(),
        "donnees-expirees",
        "Cette détection n'a plus personne à prévenir : ses données ont expiré ou ont été détruites.",
        "Demandez une nouvelle livraison aux partenaires, puis relancez la détection.");
  }

  private static Optional<Refusal> mustMention(Run run, List<Mention> missing) {
    return when(
        !missing.isEmpty(),
        "mentions-absentes",
        "Le modèle de courriel ne dit pas : %s (CRPA, article L114-8, II)."
            .formatted(
                missing.stream().map(Requirements::worded).collect(Collectors.joining(" ; "))),
        "Complétez messages/courriel.md dans le dossier du droit « %s ».".formatted(run.right()));
  }

  private static String worded(Mention mention) {
    return switch (mention) {
      case DATA_ORIGIN -> "d'où viennent les données";
      case ACCESS -> "comment y accéder";
      case RECTIFICATION -> "comment les faire rectifier";
      case OBJECTION -> "comment s'opposer à leur traitement";
    };
  }

  private static Optional<Refusal> when(
      boolean isLacking, String code, String reason, String mend) {
    return Stream.of(new Refusal(code, reason, mend)).filter(_ -> isLacking).findAny();
  }
}
