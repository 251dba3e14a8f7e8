package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.util.Optional;

/** What cannot be among the memberships of one kind, said to whoever delivered them. */
final class MembershipFaults {
  /** A membership, by the ids of its ends. */
  record Link(long person, long group) {
    String which() {
      return "personne = " + person + " AND groupe = " + group;
    }
  }

  private final Engine engine;
  private final String kind;
  private final Source memberships;
  private final Source persons;
  private final Source groups;

  MembershipFaults(Engine engine, String kind, Source memberships, Source persons, Source groups) {
    this.engine = engine;
    this.kind = kind;
    this.memberships = memberships;
    this.persons = persons;
    this.groups = groups;
  }

  DatasetException withoutEnd() throws DatasetException {
    return withoutEnd(engine, memberships);
  }

  static DatasetException withoutEnd(Engine engine, Source memberships) throws DatasetException {
    return memberships.fault(
        engine,
        "personne IS NULL OR groupe IS NULL",
        "",
        "appartenance-incomplète",
        "Une appartenance n'a pas de « personne » ou pas de « groupe ».",
        "Complétez-la, ou retirez-la.");
  }

  /** A person who is not in the range read with the cluster of the membership. */
  DatasetException stranger(Link link, long cluster) throws DatasetException {
    return elsewhere(link, "personne", link.person(), cluster, persons, "personne-inconnue");
  }

  /** A group that is not in the range read with the cluster of the membership. */
  DatasetException strangeGroup(Link link, long cluster) throws DatasetException {
    return elsewhere(link, "groupe", link.group(), cluster, groups, "groupe-inconnu");
  }

  private DatasetException elsewhere(
      Link link, String end, long id, long cluster, Source source, String unknown)
      throws DatasetException {
    Optional<Long> other = cluster(id, source);
    if (other.isEmpty()) {
      return memberships.fault(
          engine,
          link.which(),
          end + " " + id,
          unknown,
          "L'identifiant %d n'est pas dans « %s ».".formatted(id, source.label()),
          "Livrez-le, ou retirez son appartenance.");
    }
    return memberships.fault(
        engine,
        link.which(),
        end + " " + id,
        "grappe-différente",
        "L'appartenance est de la grappe %d, mais « %s » y met la grappe %d."
            .formatted(cluster, source.label(), other.get()),
        "Donnez la même grappe aux personnes et aux groupes liés, de proche en proche ; ou écrivez"
            + " « grappe: à calculer » et retirez la colonne.");
  }

  /** By a connection of its own: the reader's is busy with the rows among which the fault is. */
  private Optional<Long> cluster(long id, Source source) throws DatasetException {
    try (Engine own = engine.beside()) {
      return own.first(
          "SELECT grappe FROM " + source.relation() + " WHERE id = " + id + " LIMIT 1",
          row -> row.getLong(1));
    }
  }

  DatasetException incomplete(Link link) throws DatasetException {
    return refusal(
        link,
        "appartenance-incomplète",
        "Il manque « rang », « part » ou « principal ».",
        "Complétez l'appartenance ; seul « role » peut être inconnu.");
  }

  DatasetException outOfBounds(Link link) throws DatasetException {
    return refusal(
        link,
        "part-ou-rang-impossible",
        "La part n'est pas entre 0 et 1, ou le rang n'est pas un entier sur 32 bits.",
        "Écrivez 1 pour une part entière, 0,5 pour une résidence alternée.");
  }

  DatasetException twice(Link link) throws DatasetException {
    return refusal(
        link,
        "membre-en-double",
        "Cette personne est deux fois dans le groupe %d (%s).".formatted(link.group(), kind),
        "Gardez une seule appartenance.");
  }

  /**
   * @param other another principal group of the person
   */
  DatasetException twoPrincipals(Link link, long other) throws DatasetException {
    return refusal(
        link,
        "deux-groupes-principaux",
        "Les groupes %d et %d (%s) sont tous deux principaux pour cette personne."
            .formatted(other, link.group(), kind),
        "Un seul l'est : celui que lisent les règles de la personne.");
  }

  private DatasetException refusal(Link link, String code, String message, String mend)
      throws DatasetException {
    return memberships.fault(
        engine, link.which(), "personne " + link.person(), code, message, mend);
  }
}
