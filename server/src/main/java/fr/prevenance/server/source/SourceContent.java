package fr.prevenance.server.source;

import java.util.List;
import java.util.Set;

/**
 * What a file holds once read.
 *
 * @param rowsRead rows met, refused ones included
 * @param rows the good ones
 * @param rowsRefused rows with at least one fault
 * @param faults the first ten thousand of them
 * @param droppedColumns names of columns that nobody asked for
 * @param isRefused the file as a whole cannot be used
 */
public record SourceContent(
    int rowsRead,
    List<SourceRow> rows,
    int rowsRefused,
    List<Fault> faults,
    Set<String> droppedColumns,
    boolean isRefused) {}
