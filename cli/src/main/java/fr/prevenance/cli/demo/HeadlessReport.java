package fr.prevenance.cli.demo;

import java.util.List;
import java.util.Map;

/**
 * The line of JSON that ends {@code demo --headless}.
 *
 * @param refusedRows rows refused at the door, all sources together
 * @param droppedColumns columns that no right asked for, in alphabetical order
 * @param destroyed records of people destroyed because they were not to be kept
 * @param seconds from the start of the command
 */
public record HeadlessReport(
    int people,
    int refusedRows,
    List<String> droppedColumns,
    int destroyed,
    double seconds,
    Map<String, RightReport> rights) {}
