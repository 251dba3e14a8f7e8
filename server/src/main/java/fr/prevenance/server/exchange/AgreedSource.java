package fr.prevenance.server.exchange;

import fr.prevenance.server.source.FileFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agreement with what only the door may know: the file, and which column holds what.
 *
 * @param fileName as the configuration words it, relative to the body's folder
 */
record AgreedSource(
    Agreement agreement,
    Path file,
    String fileName,
    FileFormat format,
    List<MemberColumns> members,
    List<AgreedFact> facts) {

  /** All the columns that somebody has a reason to read. */
  Set<String> columns() {
    return Stream.of(
            agreement.keyColumn().stream(),
            members.stream().flatMap(MemberColumns::columns),
            facts.stream().flatMap(AgreedSource::column))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  private static Stream<String> column(AgreedFact fact) {
    return switch (fact) {
      case AgreedFact.FromColumn(var definition, var column) -> Stream.of(column);
      case AgreedFact.FromPresence presence -> Stream.empty();
    };
  }
}
