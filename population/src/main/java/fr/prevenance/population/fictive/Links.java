package fr.prevenance.population.fictive;

/** Groups of one kind, as they are made. */
record Links(Table<GroupColumn> groups, Members members, GroupKind kind, Dice dice) {

  static Links of(Block block, GroupKind kind, Dice dice) {
    return new Links(block.groups(kind), block.members(kind), kind, dice);
  }

  /** A group of that cluster. */
  int add(int cluster) {
    int group = groups.add();
    groups.put(GroupColumn.CLUSTER, group, cluster);
    if (dice.chance(Published.UNKNOWN)) {
      groups.put(GroupColumn.UNKNOWN, group, 1 + dice.below(1_000));
    }
    return group;
  }

  void member(int group, int person, int role, int rank, boolean isHalf, boolean isPrincipal) {
    members.add(
        MemberField.CLUSTER.bits(groups.get(GroupColumn.CLUSTER, group))
            | MemberField.PERSON.bits(person)
            | MemberField.GROUP.bits(group)
            | MemberField.ROLE.bits(role)
            | MemberField.RANK.bits(rank)
            | MemberField.HALF.bits(isHalf ? 1 : 0)
            | MemberField.PRINCIPAL.bits(isPrincipal ? 1 : 0));
  }

  /** Adults first, then the children. */
  void members(int group, Home home) {
    int child = kind.roles().size() - 1;
    int rank = 0;
    for (int adult : home.adults()) {
      member(group, adult, Math.min(rank, child - 1), rank++, false, true);
    }
    children(group, home, rank);
  }

  void children(int group, Home home, int rank) {
    int role = kind.roles().size() - 1;
    for (int at = 0; at < home.childCount; at++) {
      member(group, home.children[at], role, rank + at, home.isHalf[at], home.isPrincipal[at]);
    }
  }

  void put(int group, GroupColumn column, int value) {
    groups.put(column, group, value);
  }

  void flag(int group, GroupFlag flag, boolean isSo) {
    if (isSo) {
      groups.set(GroupColumn.FLAGS, group, flag.bit());
    }
  }
}
