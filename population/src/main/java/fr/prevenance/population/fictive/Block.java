package fr.prevenance.population.fictive;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Some persons with all their groups, closed under every link. Used again for one block after the
 * other; for one thread.
 */
public final class Block {
  private final Table<PersonColumn> persons = new Table<>(PersonColumn.class);
  private final Map<GroupKind, Table<GroupColumn>> groups = new EnumMap<>(GroupKind.class);
  private final Map<GroupKind, Members> members = new EnumMap<>(GroupKind.class);
  private final Table<ExclusionColumn> exclusions = new Table<>(ExclusionColumn.class);

  public Block() {
    for (GroupKind kind : GroupKind.values()) {
      groups.put(kind, new Table<>(GroupColumn.class));
      members.put(kind, new Members());
    }
  }

  void clear() {
    persons.clear();
    groups.values().forEach(Table::clear);
    members.values().forEach(Members::clear);
    exclusions.clear();
  }

  public Table<PersonColumn> persons() {
    return persons;
  }

  public Table<GroupColumn> groups(GroupKind kind) {
    return Objects.requireNonNull(groups.get(kind));
  }

  public Members members(GroupKind kind) {
    return Objects.requireNonNull(members.get(kind));
  }

  public Table<ExclusionColumn> exclusions() {
    return exclusions;
  }
}
