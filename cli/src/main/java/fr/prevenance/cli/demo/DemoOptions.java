package fr.prevenance.cli.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a demonstration is asked to be.
 *
 * @param people size of the fictional territory
 * @param date day on which the chain believes to be
 * @param data folder that holds everything of this demonstration
 * @param port port of the server
 */
public record DemoOptions(int people, long seed, LocalDate date, Path data, int port) {}
