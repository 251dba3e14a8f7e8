package fr.prevenance.packs;

/** What a section of a file declares, with the section, so that a fault can be shown in place. */
record Located<T>(T value, Section section) {}
