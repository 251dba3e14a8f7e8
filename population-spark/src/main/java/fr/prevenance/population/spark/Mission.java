package fr.prevenance.population.spark;

import java.io.Serializable;

/**
 * What a process must know to decide parts.
 *
 * @param id of this opening of the population: no other has it
 * @param blueprint where the rows are, and what was found of them
 * @param out folder of the results; empty where parts are only checked
 * @param memory bytes that reading may take in each process
 */
record Mission(String id, DatasetKey dataset, String blueprint, String out, long memory)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
