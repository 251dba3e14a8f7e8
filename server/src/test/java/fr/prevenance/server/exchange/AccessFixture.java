package fr.prevenance.server.exchange;

import fr.prevenance.server.privacy.AuditLogFixture;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Access to an invented processing, on 15 October 2025. */
public final class AccessFixture {
  public static final ProcessingId PROCESSING = new ProcessingId("energie-informer");
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-10-15T08:00:00Z"), ZoneId.of("Europe/Paris"));

  private AccessFixture() {}

  public static Access access() {
    var body =
        new Body(
            "valombre",
            "Ville de Valombre",
            "13002526500013",
            "1 place de l’Exemple, 00000 Valombre",
            "01 99 00 00 01",
            "contact@valombre.test",
            "dpd@valombre.test");
    var processing =
        new Processing(
            PROCESSING,
            "Informer les foyers",
            body,
            Purpose.INFORM,
            Set.of("cheque-energie"),
            "CRPA L114-8",
            URI.create("https://valombre.test/echanges"));
    return new Access(processing, "agent", new Refusals(AuditLogFixture.unreachable(), CLOCK));
  }
}
