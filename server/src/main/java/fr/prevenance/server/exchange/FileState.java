package fr.prevenance.server.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an agreed file can be read today, before it is opened. */
final class FileState {
  private final long largest;

  /**
   * @param largest in bytes
   */
  FileState(long largest) {
    this.largest = largest;
  }

  /** What keeps the file from being read, in French; empty when nothing does. */
  Optional<String> obstacle(AgreedSource source, LocalDate today) {
    var agreement = source.agreement();
    if (!today.isBefore(agreement.expiresOn())) {
      return Optional.of(
          "La convention de la source « %s » est échue depuis le %s : demandez une nouvelle livraison et mettez ses dates à jour."
              .formatted(agreement.source(), agreement.expiresOn()));
    }
    if (!Files.isReadable(source.file())) {
      return Optional.of(
          "Le fichier de la source « %s » manque : déposez %s."
              .formatted(agreement.source(), source.fileName()));
    }
    return tooLarge(source);
  }

  private Optional<String> tooLarge(AgreedSource source) {
    try {
      if (Files.size(source.file()) <= largest) {
        return Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.of(
          "Le fichier de la source « %s » ne peut pas être lu : vérifiez ses droits."
              .formatted(source.agreement().source()));
    }
    return Optional.of(
        "Le fichier de la source « %s » dépasse %d Mo : partagez-le en plusieurs livraisons, ou relevez prevenance.echanges.taille-maximale."
            .formatted(source.agreement().source(), largest / 1_000_000));
  }
}
