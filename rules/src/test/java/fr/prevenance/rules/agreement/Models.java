package fr.prevenance.rules.agreement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The public models compared, and the people drawn for them. */
final class Models {
  private static final Map<String, PublicModel> READ = new ConcurrentHashMap<>();

  private Models() {}

  static List<AgreementCase> social(int cases) {
    var profiles =
        Stream.concat(Profile.employees().stream(), Profile.selfEmployed().stream()).toList();
    return new ModelSituations(named("modele-social"), profiles).cases(cases);
  }

  static List<AgreementCase> bicycle(int cases) {
    return new ModelSituations(named("@betagouv/aides-velo"), Profile.cyclists()).cases(cases);
  }

  /** All the rules of a model as JSON, which is YAML: what our engine reads. */
  static String rulesText(String npmName) {
    return named(npmName).rulesText();
  }

  private static PublicModel named(String npmName) {
    return READ.computeIfAbsent(npmName, name -> PublicModel.read(name, Reference.engine()));
  }
}
