package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a partner and a controller agreed for the life events of one source: which may come, in
 * which way, and how long what they say is kept.
 *
 * @param name identifier, unique in its processing
 * @param source {@code source} of the CloudEvents
 * @param types short names of the types that may come
 * @param retention at most 12 months from receipt (CRPA R114-9-7)
 * @param tokens SHA-256 of the secrets that the sender may present; several while one is replaced
 * @param folder where files of events arrive
 * @param facts all that the rights of the processing ask for, by full name: nothing else comes in
 */
public record EventAgreement(
    ProcessingId processing,
    String name,
    String title,
    String partner,
    String legalBasis,
    URI source,
    Set<String> types,
    Holding holding,
    boolean isCertified,
    Period retention,
    List<byte[]> tokens,
    Optional<Path> folder,
    Map<String, FactDefinition> facts) {

  /** Whether the secret is one of those agreed; takes as long whichever it resembles. */
  boolean admits(byte[] tokenSha256) {
    boolean isAdmitted = false;
    for (var token : tokens) {
      isAdmitted |= MessageDigest.isEqual(token, tokenSha256);
    }
    return isAdmitted;
  }
}
