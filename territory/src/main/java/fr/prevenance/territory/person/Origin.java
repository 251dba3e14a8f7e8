package fr.prevenance.territory.person;

/** Where the names of a family come from. */
public enum Origin {
  FRANCE,
  ELSEWHERE
}
