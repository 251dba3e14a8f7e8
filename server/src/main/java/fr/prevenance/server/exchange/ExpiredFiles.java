package fr.prevenance.server.exchange;

import fr.prevenance.server.privacy.Purgeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Destroys the files whose agreement has expired, used or not, and retries those of used ones. */
@Component
class ExpiredFiles implements Purgeable {
  private final ConfiguredBodies bodies;
  private final UsedFiles used;

  ExpiredFiles(ConfiguredBodies bodies, UsedFiles used) {
    this.bodies = bodies;
    this.used = used;
  }

  @Override
  public String what() {
    return "fichiers de partenaires échus";
  }

  @Override
  public int destroyExpired(LocalDate today) {
    used.destroyAll();
    int destroyed = 0;
    for (var source : bodies.all()) {
      if (!today.isBefore(source.agreement().expiresOn()) && Files.exists(source.file())) {
        delete(source);
        destroyed++;
      }
    }
    return destroyed;
  }

  private static void delete(AgreedSource source) {
    try {
      DeliveredFile.delete(source.file());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
