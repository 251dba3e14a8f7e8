package fr.prevenance.server.exchange;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a partner and a controller agreed for one source: what may come in, in which file, until
 * when. Which columns hold which fact is private to this room.
 *
 * @param source identifier, unique in its processing
 * @param role what the rows of this source are to the others
 * @param asOf day the partner's data are up to date
 * @param expiresOn at most 12 months after receipt (CRPA R114-9-7)
 * @param isCertified whether the holder answers for the values
 * @param holding whether the data are the controller's own, or come from somebody else
 * @param absence facts of the people whom an exhaustive list does not name
 */
public record Agreement(
    ProcessingId processing,
    String source,
    String title,
    String partner,
    String legalBasis,
    Role role,
    LocalDate asOf,
    LocalDate receivedOn,
    LocalDate expiresOn,
    boolean isCertified,
    Holding holding,
    Optional<String> keyColumn,
    Map<String, Value> absence) {

  public enum Role {
    /** Each row is a case. */
    PRINCIPAL,
    /** Rows add facts or contact details to cases. */
    COMPLEMENT,
    /** Rows name people who have the right already. */
    BENEFICIARIES,
    /** Rows name dead people. */
    DEATHS
  }
}
