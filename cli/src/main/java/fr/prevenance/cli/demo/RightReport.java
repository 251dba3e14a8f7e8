package fr.prevenance.cli.demo;

import java.util.Map;

/**
 * What became of one right, in pairs of a person and that right.
 *
 * @param expected truly entitled, less those excluded
 * @param detected found by the chain and reachable
 * @param excluded truly entitled and not to be found, by reason
 * @param delivered found in the mailbox
 */
public record RightReport(
    int expected,
    int detected,
    int falsePositives,
    int falseNegatives,
    Map<String, Integer> excluded,
    int sent,
    int delivered,
    int confirmed,
    int declined,
    int objected,
    int awarded) {}
