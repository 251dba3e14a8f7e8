package fr.prevenance.server.privacy;

import java.util.List;

/** Some rooms could not be purged; the night's task is marked as failed and tried again. */
public final class PurgeIncomplete extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PurgeIncomplete(List<String> rooms) {
    super("Purge incomplète : " + String.join(", ", rooms));
  }
}
