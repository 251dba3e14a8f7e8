package fr.prevenance.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two invented bodies with a handful of people, each in the files a partner would send. */
public final class FictionalBodies {

  public static final String ENERGY_SIRET = "11000001700019";
  public static final String PENSIONS_SIRET = "11000002500012";

  /** What the sender of events presents; only its SHA-256 is in the agreement. */
  public static final String EVENT_TOKEN = "jeton-fictif-0123456789abcdef0123456789abcdef";

  private FictionalBodies() {}

  static Path write(Path folder) throws IOException {
    energy(Files.createDirectories(folder.resolve("energie")));
    pensions(Files.createDirectories(folder.resolve("pensions")));
    return folder;
  }

  private static void energy(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("organisme.yaml"),
        """
        organisme:
          identifiant: energie
          nom: Service de l'énergie de Valombre
          siret: "%s"
          adresse: 1 rue de l'Exemple, 00000 Valombre
          téléphone: "01 99 00 10 10"
          courriel: energie@valombre.test
          délégué à la protection des données: dpd@valombre.test
        traitement:
          identifiant: energie-informer
          titre: Informer du droit au chèque énergie
          finalité: informer
          droits: [cheque-energie]
          base légale: Code des relations entre le public et l'administration, article L114-8
          publication: https://valombre.test/echanges
        sources:
          - identifiant: foyers-fiscaux
            titre: Foyers fiscaux
            partenaire: Administration fiscale de Valombre
            base légale: Code des relations entre le public et l'administration, article L114-8
            rôle: principale
            fichier: depot/foyers.csv
            format: csv
            encodage: UTF-8
            séparateur: ";"
            à jour au: 2025-09-15
            reçu le: 2025-10-01
            expire le: 2026-09-30
            certifiée: oui
            clé: reference
            membres:
              - rôle: titulaire du contrat
                colonnes: {nom de naissance: nom, prénoms: prenoms, sexe: sexe, date de naissance: naissance, lieu de naissance: lieu}
                coordonnées: {courriel: courriel, adresse: adresse}
            faits:
              - {fait: "foyer fiscal . revenu fiscal de référence", colonne: rfr}
              - {fait: "foyer fiscal . nombre de personnes", colonne: personnes}
              - {fait: "foyer fiscal . enfants mineurs en résidence alternée", colonne: alternes}
              - {fait: "logement . contrat d'électricité au nom du foyer", valeur: oui}
              - {fait: "logement . résidence principale", valeur: oui}
              - {fait: "logement . résidence sociale avec aide spécifique", valeur: non}
              - {fait: "logement . commune", colonne: commune}
        événements:
          - identifiant: caisse
            titre: Événements signalés à la caisse
            partenaire: Caisse fictive de Valombre
            base légale: Code des relations entre le public et l'administration, article L114-8
            source: https://caisse.valombre.test/evenements
            types: [naissance, demenagement, separation, deces]
            détention: échangée
            certifiée: oui
            conservation: P3M
            empreintes des jetons: 403cef53b640751b5c1abad7e53660979de0327b900585df2ce36009fb70035a
        """
            .formatted(ENERGY_SIRET));
    depot(
        folder,
        "foyers.csv",
        """
        reference;nom;prenoms;sexe;naissance;lieu;courriel;adresse;rfr;personnes;alternes;commune
        F1;Fictive;Camille Anne;F;1990-03-12;13055;camille@personne.test;2 rue Imaginaire 00000 Valombre;9000;2;0;13055
        F2;Inventé;Malo;M;1985-07-01;44109;malo@personne.test;4 rue Imaginaire 00000 Valombre;5000;1;0;13055
        F3;Chimère;Zoé;F;1979-11-30;75056;zoe@personne.test;6 rue Imaginaire 00000 Valombre;10900;1;0;13055
        F4;Mirage;Noé;M;1992-05-05;69123;noe@personne.test;8 rue Imaginaire 00000 Valombre;7000;1;0;13055
        F5;Songe;Iris;F;1966-02-14;31555;iris@personne.test;10 rue Imaginaire 00000 Valombre;6000;1;0;13055
        F6;Leurre;Hugo;M;1971-09-09;33063;hugo@personne.test;12 rue Imaginaire 00000 Valombre;5500;1;0;13055
        F7;Utopie;Ana;F;1988-12-24;59350;ana@personne.test;14 rue Imaginaire 00000 Valombre;5200;1;0;13055
        """);
  }

  private static void pensions(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("organisme.yaml"),
        """
        organisme:
          identifiant: pensions
          nom: Caisse des pensions de Valombre
          siret: "%s"
          adresse: 3 rue de l'Exemple, 00000 Valombre
          téléphone: "01 99 00 30 30"
          courriel: pensions@valombre.test
          délégué à la protection des données: dpd-pensions@valombre.test
        traitement:
          identifiant: pensions-informer
          titre: Informer du versement des pensions par la caisse
          finalité: informer
          droits: [intermediation-pension-alimentaire]
          base légale: Code civil, article 373-2-2
          publication: https://valombre.test/echanges
        sources:
          - identifiant: titres
            titre: Titres transmis par le greffe
            partenaire: Greffe de Valombre
            base légale: Code de procédure civile, article 1074-4
            rôle: principale
            fichier: depot/titres.csv
            format: csv
            encodage: UTF-8
            séparateur: ";"
            à jour au: 2025-09-15
            reçu le: 2025-10-01
            expire le: 2026-09-30
            certifiée: oui
            clé: reference
            membres:
              - rôle: créancier
                colonnes: {nom de naissance: c_nom, prénoms: c_prenoms, sexe: c_sexe, date de naissance: c_naissance, lieu de naissance: c_lieu}
                coordonnées: {courriel: c_courriel, adresse: c_adresse}
              - rôle: débiteur
                colonnes: {nom de naissance: d_nom, prénoms: d_prenoms, sexe: d_sexe, date de naissance: d_naissance, lieu de naissance: d_lieu}
                coordonnées: {courriel: d_courriel, adresse: d_adresse}
            faits:
              - {fait: "titre . nature", colonne: nature}
              - {fait: "titre . date", colonne: date}
              - {fait: "titre . pension mensuelle en numéraire", colonne: pension}
              - {fait: "titre . refus du créancier", colonne: refus_c}
              - {fait: "titre . refus du débiteur", colonne: refus_d}
              - {fait: "titre . exclusion par le juge", colonne: exclusion}
              - {fait: "titre . violences signalées", colonne: violences}
              - {fait: "titre . pension encore due", valeur: oui}
        """
            .formatted(PENSIONS_SIRET));
    depot(
        folder,
        "titres.csv",
        """
        reference;c_nom;c_prenoms;c_sexe;c_naissance;c_lieu;c_courriel;c_adresse;d_nom;d_prenoms;d_sexe;d_naissance;d_lieu;d_courriel;d_adresse;nature;date;pension;refus_c;refus_d;exclusion;violences
        T1;Rivage;Lina;F;1987-04-21;13055;lina@personne.test;21 impasse Cachée 00000 Valombre;Brume;Sacha;M;1984-08-08;44109;sacha@personne.test;5 quai Fictif 00000 Valombre;jugement de divorce;2024-06-03;180;non;non;non;non
        T2;Écume;Maud;F;1991-01-15;31555;maud@personne.test;23 impasse Cachée 00000 Valombre;Ombre;Tom;M;1989-10-10;33063;tom@personne.test;7 quai Fictif 00000 Valombre;autre jugement;2024-02-12;210;non;non;non;oui
        """);
  }

  private static void depot(Path folder, String file, String rows) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("depot")).resolve(file), rows);
  }
}
