package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Site;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a diagnosis to the plan, and from the plan to the next diagnosis. */
@Service
public class Following {
  private final Diagnoses diagnoses;
  private final Plans plans;
  private final Sheets sheets;

  Following(Diagnoses diagnoses, Plans plans, Sheets sheets) {
    this.diagnoses = diagnoses;
    this.plans = plans;
    this.sheets = sheets;
  }

  /** Sites with a closed diagnosis, the whole structure first. */
  @Transactional(readOnly = true)
  public List<Site> diagnosed(String siret) {
    List<Site> sites = closed(siret).map(KeptDiagnosis::site).distinct().toList();
    return Stream.concat(
            sites.stream().filter(Site::isWhole), sites.stream().filter(site -> !site.isWhole()))
        .toList();
  }

  /** By the latest closed diagnosis of that site; empty: there is none. */
  @Transactional(readOnly = true)
  public Optional<Missing> missing(String siret, Site site) {
    return diagnoses
        .latestClosed(siret, site)
        .map(latest -> Missing.of(latest, plans.of(siret), sheets));
  }

  /** Between the two latest closed diagnoses of a site; empty: there are no two. */
  @Transactional(readOnly = true)
  public Optional<Achieved> achieved(String siret, Site site) {
    return diagnoses.latestClosed(siret, site).flatMap(latest -> achieved(siret, latest.id()));
  }

  /**
   * Between a closed diagnosis and the one before it of the same site.
   *
   * @param diagnosis the later one; empty when it is not closed, another body's, or the first
   */
  @Transactional(readOnly = true)
  public Optional<Achieved> achieved(String siret, UUID diagnosis) {
    List<KeptDiagnosis> closed = closed(siret).toList();
    return closed.stream()
        .filter(one -> one.id().equals(diagnosis))
        .findFirst()
        .flatMap(after ->
            closed.stream()
                .skip(closed.indexOf(after) + 1L)
                .filter(before -> before.site().equals(after.site()))
                .findFirst()
                .map(before -> Achieved.between(before, after, plans.of(siret))));
  }

  /** Latest first. */
  private Stream<KeptDiagnosis> closed(String siret) {
    return diagnoses.of(siret).stream().filter(KeptDiagnosis::isClosed);
  }
}
