package fr.prevenance.server.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The life events that this installation may receive, and from whom. */
public record EventAgreements(List<EventAgreement> all) {

  public EventAgreements {
    all = List.copyOf(all);
  }

  /** The agreement for events of that source, whatever the processing. */
  public Optional<EventAgreement> of(URI source) {
    return all.stream().filter(agreement -> agreement.source().equals(source)).findFirst();
  }

  /** Those whose sender knows that secret. */
  public List<EventAgreement> admitting(String token) {
    var sha256 = DeliveredFile.sha256(token.getBytes(StandardCharsets.UTF_8));
    return all.stream().filter(agreement -> agreement.admits(sha256)).toList();
  }
}
