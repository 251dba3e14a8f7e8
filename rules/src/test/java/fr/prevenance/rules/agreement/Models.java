package fr.prevenance.rules.agreement;

import java.util.List;
import java.util.stream.Stream;

/** The public models compared, and the people drawn for them. */
final class Models {
  private Models() {}

  static List<AgreementCase> social(ReferenceEngine reference, int cases) {
    var profiles =
        Stream.concat(Profile.employees().stream(), Profile.selfEmployed().stream()).toList();
    return new ModelSituations(PublicModel.read("modele-social", reference), profiles).cases(cases);
  }

  static List<AgreementCase> bicycle(ReferenceEngine reference, int cases) {
    var model = PublicModel.read("@betagouv/aides-velo", reference);
    return new ModelSituations(model, Profile.cyclists()).cases(cases);
  }
}
