package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@code dataset.yaml} of fictional own data, without fault, to be spoilt by tests. */
final class DatasetText {
  static final FactDictionary DICTIONARY = dictionary();

  private String text =
      """
      titre: Essai
      détention: propre
      origine: fictive
      traitement:
        responsable: Commune de Clairbourg
        finalité: informer
        droits: [rsa, allocations-familiales]
        base publiée: Données fictives
      reçu: 15/10/2025
      expire: 15/10/2026
      date de référence: 01/10/2025
      format: parquet
      personnes:
        faits:
          - nom: personne . date de naissance
            source: Générateur
            certifiée: oui
          - nom: personne . revenus d'activité mensuels
            source: CNAF
      groupes:
        famille:
          faits:
            - {nom: famille . territoire, source: CNAF}
        foyer CSS:
          faits: []
      """;

  private static FactDictionary dictionary() {
    try {
      return RightPacks.dictionary(List.of(RightPacks.BUNDLED));
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** The same, with one passage written otherwise. */
  DatasetText with(String passage, String other) {
    if (!text.contains(passage)) {
      throw new AssertionError(passage);
    }
    text = text.replace(passage, other);
    return this;
  }

  /** The same, with more lines at the end. */
  DatasetText and(String lines) {
    text = text + lines;
    return this;
  }

  DatasetDescription in(Path folder) throws DatasetException {
    try {
      Files.writeString(folder.resolve(DatasetFile.NAME), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DatasetFile.read(folder, DICTIONARY);
  }
}
