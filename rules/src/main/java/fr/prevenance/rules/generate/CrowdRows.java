package fr.prevenance.rules.generate;

import fr.prevenance.rules.Evaluation;

/**
 * The rows of one kind in a crowd.
 *
 * @param entity index of the kind
 */
record CrowdRows(CrowdCases cases, int entity) implements RowInterpreter {
  @Override
  public Evaluation evaluate(String rule, int row) {
    return cases.evaluate(rule, entity, row);
  }
}
