package fr.prevenance.server.exchange;

/** Identifier of a processing, as its configuration words it: {@code energie-informer}. */
public record ProcessingId(String value) {}
