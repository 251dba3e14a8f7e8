package fr.prevenance.packs;

import fr.prevenance.packs.RightPack.Award;
import fr.prevenance.packs.RightPack.Deadline;
import fr.prevenance.packs.RightPack.FollowUp;
import fr.prevenance.packs.RightPack.LegalText;
import fr.prevenance.packs.RightPack.Result;
import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.packs.RightPack.Service;
import fr.prevenance.packs.RightPack.Silence;
import fr.prevenance.packs.RightPack.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code droit.yaml}: the law, the rules that decide, the service. */
record LawFile(Section top) {

  LocalDate inForceFrom() {
    return top.child("en vigueur").date("depuis");
  }

  Optional<LocalDate> inForceUntil() {
    return top.child("en vigueur").optionalDate("jusqu'à");
  }

  List<LegalText> legalTexts() {
    return top.items("textes").stream()
        .map(text -> new LegalText(text.text("titre"), text.text("lien")))
        .toList();
  }

  Result result() {
    Section result = top.child("résultat");
    return new Result(
        result.text("éligibilité"),
        result.optional("montant"),
        result.optional("par"),
        sense(result.optional("sens").orElse("versé")),
        result.optional("certitude"),
        result.texts("détails"),
        result.items("seuils").stream().map(LawFile::threshold).toList());
  }

  private static Sense sense(String word) {
    return switch (word) {
      case "à payer" -> Sense.OWED;
      case "économisé" -> Sense.SAVED;
      default -> Sense.PAID;
    };
  }

  List<Deadline> deadlines() {
    return top.items("échéances").stream().map(LawFile::deadline).toList();
  }

  private static Deadline deadline(Section section) {
    return new Deadline(
        section.text("événement"),
        section.text("date"),
        followUp(section.text("suite")),
        section.optional("ouvre").map(FrenchPeriod::parse),
        section.optional("ferme").map(FrenchPeriod::parse),
        section.text("texte"));
  }

  private static FollowUp followUp(String word) {
    return switch (word) {
      case "renouveler" -> FollowUp.RENEW;
      case "vérifier" -> FollowUp.CHECK;
      default -> FollowUp.TELL;
    };
  }

  private static Threshold threshold(Section section) {
    return new Threshold(section.text("quantité"), section.text("limite"));
  }

  Award award() {
    Section award = top.child("attribution automatique");
    return new Award(award.yes("possible"), award.text("explication"));
  }

  Silence silence() {
    Section silence = top.child("silence");
    return new Silence(
        silence.node("mois").asInt(),
        silence.text("sens").equals("acceptation"),
        silence.text("texte"));
  }

  Service service() {
    Section service = top.child("service");
    return new Service(
        service.text("nom"),
        service.text("adresse"),
        service.text("téléphone"),
        service.text("courriel"),
        service.text("recours"));
  }
}
