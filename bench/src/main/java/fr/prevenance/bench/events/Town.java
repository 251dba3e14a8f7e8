package fr.prevenance.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fictional town that knows its households by itself, all of them too rich for the chèque
 * énergie, and a counter that tells what happens to them.
 *
 * @param people how many households of one
 */
record Town(Path bodies, int people) {
  static final String PROCESSING = "foyers-informer";
  static final String SOURCE = "https://valbrume.test/guichet";
  static final String TOKEN = "jeton-fictif-0123456789abcdef0123456789abcdef";
  private static final String TOKEN_SHA_256 =
      "403cef53b640751b5c1abad7e53660979de0327b900585df2ce36009fb70035a";
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 2);
  private static final int DAYS = 18_000;
  private static final List<String> GIVEN_NAMES =
      List.of(
          "Anaïs", "Basile", "Camille", "Denis", "Elsa", "Firmin", "Gaëlle", "Hugo", "Iris",
          "Jules", "Karima", "Léo", "Maud", "Noé", "Ondine", "Paul", "Quentin", "Rose", "Sacha",
          "Tom");

  void write() throws IOException {
    Path folder = Files.createDirectories(bodies.resolve("foyers"));
    Files.writeString(folder.resolve("organisme.yaml"), AGREEMENTS.formatted(TOKEN_SHA_256));
    List<String> rows = new ArrayList<>();
    rows.add("nom;prenoms;naissance;courriel;rfr;personnes;alternes");
    for (int i = 0; i < people; i++) {
      rows.add("%s;%s;%s;p%d@personne.test;40000;1;0".formatted(name(i), given(i), birth(i), i));
    }
    Files.write(Files.createDirectories(folder.resolve("depot")).resolve("registre.csv"), rows);
  }

  /** A tax notice that makes that household entitled. */
  static String event(int person, String id, LocalDate day) {
    return String.format(
        Locale.ROOT,
        """
        {"specversion": "1.0", "id": "%s", "source": "%s",
         "type": "fr.prevenance.evenement.avis-impot.v1", "datacontenttype": "application/json",
         "data": {"personne": {"nomNaissance": "%s", "prenoms": "%s", "dateNaissance": "%s"},
          "survenuLe": "%s", "faits": {"foyer fiscal . revenu fiscal de référence": 5000}}}\
        """,
        id,
        SOURCE,
        name(person),
        given(person),
        birth(person),
        day);
  }

  private static LocalDate birth(int person) {
    return FIRST_BIRTH.plusDays(person % DAYS);
  }

  private static String given(int person) {
    return GIVEN_NAMES.get(person % GIVEN_NAMES.size());
  }

  private static String name(int person) {
    int letters = person / DAYS * 26 + person % 26;
    return "Fictif" + (char) ('a' + letters % 26) + (char) ('a' + letters / 26 % 26);
  }

  private static final String AGREEMENTS =
      """
      organisme:
        identifiant: foyers
        nom: Commune fictive de Valbrume
        siret: "99999901400015"
        adresse: 5 place de l'Exemple, 01950 Valbrume
        téléphone: "01 99 00 03 05"
        courriel: mairie@valbrume.test
        délégué à la protection des données: dpd@valbrume.test
      traitement:
        identifiant: foyers-informer
        titre: Informer les foyers que la commune connaît
        finalité: informer
        droits: [cheque-energie]
        base légale: Délibération fictive
        publication: https://valbrume.test/echanges
      sources:
        - identifiant: registre
          titre: Registre de la commune
          partenaire: Commune fictive de Valbrume
          base légale: Délibération fictive
          rôle: principale
          fichier: depot/registre.csv
          format: csv
          encodage: UTF-8
          séparateur: ";"
          à jour au: 2025-09-15
          reçu le: 2025-10-01
          expire le: 2026-09-30
          certifiée: oui
          détention: propre
          membres:
            - rôle: titulaire du contrat
              colonnes: {nom de naissance: nom, prénoms: prenoms, date de naissance: naissance}
              coordonnées: {courriel: courriel}
          faits:
            - {fait: "foyer fiscal . revenu fiscal de référence", colonne: rfr}
            - {fait: "foyer fiscal . nombre de personnes", colonne: personnes}
            - {fait: "foyer fiscal . enfants mineurs en résidence alternée", colonne: alternes}
            - {fait: "logement . contrat d'électricité au nom du foyer", valeur: oui}
            - {fait: "logement . résidence principale", valeur: oui}
            - {fait: "logement . résidence sociale avec aide spécifique", valeur: non}
            - {fait: "logement . commune", valeur: "01950"}
      événements:
        identifiant: guichet
        titre: Événements signalés au guichet
        partenaire: Commune fictive de Valbrume
        base légale: Délibération fictive
        source: https://valbrume.test/guichet
        types: [avis-impot]
        détention: propre
        certifiée: oui
        conservation: P6M
        empreintes des jetons: %s
      """;
}
