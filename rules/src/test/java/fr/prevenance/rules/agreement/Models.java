package fr.prevenance.rules.agreement;

import java.util.List;

/** The public models compared, and what is asked of them. */
final class Models {
  private static final int SOCIAL_CASES = Integer.getInteger("agreement.social", 150);
  private static final int BICYCLE_CASES = Integer.getInteger("agreement.bicycle", 300);

  private Models() {}

  static List<AgreementCase> social(ReferenceEngine reference) {
    var model = PublicModel.read("modele-social", reference);
    return new ModelSituations(
            model,
            List.of(
                "salarié . rémunération . net . à payer avant impôt",
                "salarié . coût total employeur"),
            List.of("salarié . contrat . salaire brut", "salarié . contrat"))
        .cases(SOCIAL_CASES);
  }

  static List<AgreementCase> bicycle(ReferenceEngine reference) {
    var model = PublicModel.read("@betagouv/aides-velo", reference);
    return new ModelSituations(
            model,
            List.of("aides . montant", "aides . état", "aides . région"),
            List.of(
                "vélo . type",
                "vélo . état",
                "vélo . prix",
                "localisation . pays",
                "localisation . région",
                "localisation . epci",
                "revenu fiscal de référence par part . revenu de référence",
                "revenu fiscal de référence par part . nombre de parts"))
        .cases(BICYCLE_CASES);
  }
}
