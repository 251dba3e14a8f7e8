package fr.prevenance.population.dataset;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections {@code personnes} and {@code groupes}: which tables there are, in which folders. */
final class TableSections {
  private static final String PERSONS = "personnes";
  private static final String GROUPS = "groupes";
  private static final String MEMBERSHIPS = "appartenances";

  private final Section top;
  private final FactSections facts;
  private final Map<String, String> folders = new HashMap<>();

  TableSections(Section top, FactSections facts) {
    this.top = top;
    this.facts = facts;
  }

  List<DatasetTable> read(List<PackIssue> issues) {
    List<DatasetTable> tables = new ArrayList<>();
    folders.put(MEMBERSHIPS, MEMBERSHIPS);
    folders.put(DatasetTable.PERSONS_FOLDER, PERSONS);
    if (top.has(PERSONS)) {
      tables.add(
          new DatasetTable(
              DatasetTable.PERSON,
              DatasetTable.PERSONS_FOLDER,
              facts.read(DatasetTable.PERSON, top.child(PERSONS), issues),
              false));
    }
    Section groups = top.child(GROUPS);
    groups.keys().forEach(kind -> tables.add(group(groups, kind, issues)));
    if (tables.isEmpty()) {
      issues.add(
          top.issue(
              "titre",
              "aucune-table",
              "Il manque « personnes » ou « groupes ».",
              "Dites les faits des personnes, ou ceux d'une sorte de groupe."));
    }
    facts.unusedMonthlyRows(folders, issues);
    return tables;
  }

  private DatasetTable group(Section groups, String kind, List<PackIssue> issues) {
    Section section = groups.child(kind);
    String folder = Slug.folder(kind);
    String other = folders.putIfAbsent(folder, kind);
    if (other != null || kind.equals(DatasetTable.PERSON)) {
      issues.add(
          groups.issue(
              kind,
              "dossier-en-double",
              "La sorte de groupe « %s » aurait le dossier « %s », qui est celui de « %s »."
                  .formatted(kind, folder, other == null ? PERSONS : other),
              "Gardez-en une seule ; les personnes vont dans « personnes »."));
    }
    boolean hasMembers = has(section, kind, groups, issues);
    return new DatasetTable(kind, folder, facts.read(kind, section, issues), hasMembers);
  }

  private boolean has(Section section, String kind, Section groups, List<PackIssue> issues) {
    boolean hasPersons = top.has(PERSONS);
    if (!section.has(MEMBERSHIPS)) {
      return hasPersons;
    }
    boolean said = section.yes(MEMBERSHIPS);
    if (said && !hasPersons) {
      issues.add(
          groups.issue(
              kind,
              "membres-sans-personnes",
              "« %s » a des membres, mais le jeu de données n'a pas de personnes.".formatted(kind),
              "Ajoutez « personnes », ou écrivez « appartenances: non »."));
    }
    return said;
  }
}
