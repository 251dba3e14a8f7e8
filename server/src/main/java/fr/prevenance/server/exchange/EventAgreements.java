package fr.prevenance.server.exchange;

import java.net.URI;
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
  public List<EventAgreement> admitting(byte[] tokenSha256) {
    return all.stream().filter(agreement -> agreement.admits(tokenSha256)).toList();
  }
}
