package fr.prevenance.server.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Texts of files that anybody may have put there: ordinary files of a reasonable size, in UTF-8.
 */
final class StudyTexts {
  /** Thirty rights by all départements are a tenth of it. */
  static final int LARGEST = 4_000_000;

  private StudyTexts() {}

  static String read(Path folder, String name) throws StudyDamaged {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new StudyDamaged(
          "Il manque %s : l’étude n’est pas finie, ou son dossier a été copié en partie. Laissez-la finir, relancez la même commande, ou copiez le dossier entier."
              .formatted(name));
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new StudyDamaged(
          "%s est un lien ou un dossier, pas un fichier. Copiez le fichier lui-même."
              .formatted(name));
    }
    byte[] bytes = bytes(file, name);
    if (bytes.length > LARGEST) {
      throw new StudyDamaged(
          "%s dépasse %d Mo : aucune étude n’est si grande. %s"
              .formatted(name, LARGEST / 1_000_000, Mend.AGAIN));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw new StudyDamaged("%s n’est pas du texte en UTF-8. %s".formatted(name, Mend.AGAIN));
    }
  }

  /** One byte more than is allowed at most, whatever the file says of its size. */
  private static byte[] bytes(Path file, String name) throws StudyDamaged {
    try (var channel =
            Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        var stream = Channels.newInputStream(channel)) {
      return stream.readNBytes(LARGEST + 1);
    } catch (IOException unreadable) {
      throw new StudyDamaged(
          "%s ne peut pas être lu. Donnez au serveur le droit de le lire.".formatted(name));
    }
  }
}
