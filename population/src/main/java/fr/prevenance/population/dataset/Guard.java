package fr.prevenance.population.dataset;

import fr.prevenance.packs.FrenchDate;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares a request with what the law and the processing let be read; tells every reason. */
final class Guard {
  private final DatasetDescription description;
  private final DatasetRequest request;
  private final List<DatasetIssue> reasons = new ArrayList<>();

  Guard(DatasetDescription description, DatasetRequest request) {
    this.description = description;
    this.request = request;
  }

  Opening decide() {
    checkExpiry();
    checkPurpose();
    checkRights();
    checkUse();
    return reasons.isEmpty()
        ? new Opening.Granted(new Dataset(description, request))
        : new Opening.Refused(reasons);
  }

  private void checkExpiry() {
    if (hasExpired(description.expiresOn())) {
      refuse(
          "données-expirées",
          "Ces données ont expiré le %s : elles ne se lisent plus."
              .formatted(FrenchDate.text(description.expiresOn())),
          "Détruisez le dossier et demandez une nouvelle livraison ; l'échéance ne se repousse"
              + " pas.");
      return;
    }
    Set<String> needed = request.needed();
    description.facts().stream()
        .filter(fact -> request.use() == Use.DESCRIPTION || needed.contains(fact.name()))
        .filter(fact -> hasExpired(fact.expiresOn()))
        .forEach(fact ->
            refuse(
                "donnée-expirée",
                "La donnée « %s » a expiré le %s : elle ne se lit plus."
                    .formatted(fact.name(), FrenchDate.text(fact.expiresOn())),
                "Retirez-la de dataset.yaml et des fichiers, ou demandez-en une nouvelle"
                    + " livraison."));
  }

  private boolean hasExpired(LocalDate expiry) {
    return !request.today().isBefore(expiry);
  }

  private void checkPurpose() {
    Processing processing = description.processing();
    if (processing.purpose() != request.purpose()) {
      refuse(
          "finalité-différente",
          "Ces données ont été obtenues pour « %s », pas pour « %s »."
              .formatted(processing.purpose().word(), request.purpose().word()),
          "Demandez « %s », ou obtenez des données dont le traitement a l'autre finalité."
              .formatted(processing.purpose().word()));
    }
  }

  private void checkRights() {
    List<String> served = description.processing().rights();
    request.rights().stream()
        .map(RightPack::slug)
        .filter(slug -> !served.contains(slug))
        .distinct()
        .forEach(slug ->
            refuse(
                "droit-hors-traitement",
                "Le traitement de ces données ne sert pas le droit « %s »".formatted(slug) + ".",
                "Il sert : %s. Pour un autre droit, il faut un traitement publié qui le nomme."
                    .formatted(String.join(", ", served))));
  }

  private void checkUse() {
    if (!request.use().allows(description.holding(), description.origin())) {
      refuse(
          "usage-réservé-aux-données-propres",
          "Des données échangées ne servent pas à « %s ».".formatted(request.use().word()),
          request.use() == Use.STUDY
              ? "Étudiez une population fictive (prevenance population generate), ou des données de l'organisme lui-même (détention: propre)."
              : "Prenez des données de l'organisme lui-même (détention: propre), ou demandez une nouvelle livraison.");
    }
  }

  private void refuse(String code, String message, String mend) {
    reasons.add(new DatasetIssue(code, DatasetFile.NAME, "", message, mend));
  }
}
