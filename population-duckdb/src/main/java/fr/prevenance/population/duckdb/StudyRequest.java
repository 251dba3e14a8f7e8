package fr.prevenance.population.duckdb;

import fr.prevenance.population.study.Reform;
import fr.prevenance.population.study.Study;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a study counts: the same request on the same data is the same study, which can be gone on
 * with.
 *
 * @param data fingerprint of what the dataset says and of the names, sizes and times of its files
 * @param rights each with the fingerprints of its two versions, in order: their number is counted
 *     by
 * @param place full name of the fact that tells where people live; nothing for none
 * @param persons of a part, since parts are counted apart
 */
record StudyRequest(String data, LocalDate day, List<String> rights, String place, int persons) {

  StudyRequest {
    rights = List.copyOf(rights);
  }

  static StudyRequest of(Study study, int persons) throws IOException {
    return new StudyRequest(
        DetectionRequest.fingerprint(study.dataset().description()),
        study.dataset().day(),
        study.reforms().stream().map(StudyRequest::told).toList(),
        study.place().orElse(""),
        persons);
  }

  private static String told(Reform reform) {
    return "%s %s %s"
        .formatted(reform.slug(), reform.before().fingerprint(), reform.after().fingerprint());
  }

  /** In what another differs, in French. */
  String differences(StudyRequest other) {
    List<String> all = new ArrayList<>();
    if (!data.equals(other.data)) {
      all.add("les données");
    }
    if (!day.equals(other.day)) {
      all.add("le jour (%s, puis %s)".formatted(other.day, day));
    }
    if (!rights.equals(other.rights)) {
      all.add("les droits ou ce qui y change");
    }
    if (!place.equals(other.place)) {
      all.add("--by");
    }
    return all.isEmpty() ? "la version du logiciel" : String.join(", ", all);
  }
}
