package fr.prevenance.packs;

import fr.prevenance.packs.Practice.Source;

/** A public commitment that practices answer to. */
public record Commitment(String id, String title, String text, Source source) {}
