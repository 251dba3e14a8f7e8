package fr.prevenance.packs;

import java.nio.file.Path;

/** The fictional pack, made a right of families with children. */
final class FamilyPack {
  private FamilyPack() {}

  static FictionalPack in(Path directory) {
    return FictionalPack.in(directory)
        .replacing("droit.yaml", "entité: personne", "entité: famille")
        .replacing(
            "droit.yaml",
            "    - quantité: personne . revenu",
            "    - quantité: aide fictive . revenu de la famille")
        .writing("regles.publicodes", RULES)
        .writing("donnees.yaml", FACTS)
        .writing("cas.yaml", CASES)
        .replacing(
            "formulaire.yaml",
            "    obligatoire: oui\n    corrigeable: oui\n",
            "    pour: {groupe: famille, rôle: parent}\n    obligatoire: oui\n    corrigeable: oui\n"
                + "  - clé: logee\n    libellé: Vous avez un logement\n    donnée: famille . logée\n"
                + "    genre: oui ou non\n    obligatoire: oui\n    corrigeable: oui\n")
        .withoutDictionary();
  }

  static final String RULES =
      """
      personne: {entité: individu}
      personne . rôle dans la famille: {une possibilité: ["'parent'", "'enfant'"]}
      personne . part dans la famille: {type: nombre, par défaut: 1}
      personne . revenu: {question: Quel est son revenu ?, type: nombre, unité: €}
      personne . scolarisée: {question: Va-t-elle à l’école ?, par défaut: oui}
      famille: {entité: groupe}
      famille . logée: {question: La famille a-t-elle un logement ?, type: booléen}
      aide fictive:
      aide fictive . éligible:
        titre: Droit à l’aide fictive
        toutes ces conditions: [revenu sous le plafond, un enfant, famille . logée]
      aide fictive . revenu sous le plafond: revenu de la famille < plafond
      aide fictive . revenu de la famille:
        entité: famille
        somme des membres:
          valeur: personne . revenu
          parmi: personne . rôle dans la famille = 'parent'
      aide fictive . un enfant:
        titre: Un enfant à l’école
        valeur: enfants > 0
      aide fictive . enfants:
        titre: Enfants à l’école
        entité: famille
        somme des membres:
          valeur: personne . part dans la famille
          parmi: enfant compté
      aide fictive . enfant compté:
        toutes ces conditions:
          - personne . rôle dans la famille = 'enfant'
          - personne . scolarisée
      aide fictive . plafond: 1000 €
      aide fictive . montant: 100 € * enfants
      aide fictive . certitude: "'certaine'"
      """;

  private static final String FACTS =
      fact("personne . rôle dans la famille", "personne", "texte", "à compléter")
              .replaceFirst("  - nom", "données:\n  - nom")
          + "    appartenance: {groupe: famille, lit: rôle}\n"
          + fact("personne . part dans la famille", "personne", "nombre", "moins certain")
          + "    appartenance: {groupe: famille, lit: part}\n"
          + fact("personne . revenu", "personne", "nombre", "à compléter")
          + "    unité: €\n"
          + fact("personne . scolarisée", "personne", "booléen", "moins certain")
          + fact("famille . logée", "famille", "booléen", "à compléter");

  private static final String CASES =
      """
      cas:
        - description: Deux parents, un enfant à part entière et un en résidence alternée
          date: 01/06/2025
          personnes:
            Alma: {revenu: 300}
            Bruno: {personne . revenu: 200}
            Chloé: {scolarisée: oui}
            Driss: {scolarisée: oui}
          groupes:
            famille:
              membres: {Alma: parent, Bruno: parent, Chloé: enfant, Driss: {rôle: enfant, part: 0.5}}
              logée: oui
          attendu: éligible
          montant: 150
          règles: {aide fictive . revenu de la famille: 500}
          calcul: 100 × 1,5 = 150
        - description: Le revenu d’un parent est inconnu
          date: 01/06/2025
          personnes:
            Alma: {revenu: 300}
            Bruno: {}
            Chloé: {scolarisée: oui}
          groupes:
            famille:
              membres: {Alma: parent, Bruno: parent, Chloé: enfant}
              logée: oui
          attendu: à compléter
          manque: [personne . revenu]
          calcul: 300 + ?
        - description: Sans enfant
          date: 01/06/2025
          personnes: {Alma: {revenu: 300}}
          groupes:
            famille: {membres: {Alma: parent}, logée: oui}
          attendu: non éligible
          condition: Un enfant à l’école
          calcul: 0 enfant
      """;

  private static String fact(String name, String entity, String type, String missing) {
    return """
      - nom: %s
        titre: %s
        entité: %s
        type: %s
        période: jour
        détenteur: CNAF
        nécessité: Essai.
        âge maximal: 1 an
        si absente: %s
        visible par: personne
    """
        .formatted(name, name, entity, type, missing);
  }
}
