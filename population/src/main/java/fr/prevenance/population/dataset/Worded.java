package fr.prevenance.population.dataset;

/** A constant with its French word, as {@code dataset.yaml} writes it and people read it. */
public interface Worded {
  String word();
}
