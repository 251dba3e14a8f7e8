package fr.prevenance.server.portal.simulator;

import fr.prevenance.rules.People.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who lives with the person who asks.
 *
 * @param children all of them
 * @param alternating those of them who live half of the time with their other parent
 */
record Composition(Partner partner, int children, int alternating) {
  static final int MOST_CHILDREN = 12;
  static final String SELF = "Vous";
  static final String SPOUSE = "La personne avec qui vous vivez";
  private static final double HALF = 0.5;

  /** Whom one lives with, as a couple. */
  enum Partner {
    NONE,
    UNMARRIED,
    /** Married or bound by a PACS: one tax household. */
    MARRIED
  }

  Composition {
    children = Math.clamp(children, 0, MOST_CHILDREN);
    alternating = Math.clamp(alternating, 0, children);
  }

  boolean isCouple() {
    return partner != Partner.NONE;
  }

  /** Whether the law makes two groups of a kind of them: of who is not married, taxes do. */
  boolean hasTwo(String kind) {
    return partner == Partner.UNMARRIED && kind.equals(Households.TAX_HOUSEHOLD);
  }

  List<String> adults() {
    return isCouple() ? List.of(SELF, SPOUSE) : List.of(SELF);
  }

  List<String> childrenNames() {
    return IntStream.rangeClosed(1, children).mapToObj(i -> "Enfant " + i).toList();
  }

  List<String> everybody() {
    List<String> all = new ArrayList<>(adults());
    all.addAll(childrenNames());
    return all;
  }

  /** The members of a group of adults and children, the children with their share. */
  List<Member> members(String first, String second, String child) {
    List<Member> members = new ArrayList<>();
    for (String name : adults()) {
      members.add(member(name, name.equals(SELF) ? first : second, members.size(), 1));
    }
    for (String name : childrenNames()) {
      members.add(member(name, child, members.size(), share(name)));
    }
    return members;
  }

  /** Those who come last in the list of children are the alternating ones. */
  private double share(String name) {
    return isAlternating(name) ? HALF : 1;
  }

  boolean isAlternating(String child) {
    return childrenNames().indexOf(child) >= children - alternating;
  }

  static Member member(String name, String role, int rank, double share) {
    return new Member(name, role, rank, share, true);
  }
}
