package fr.prevenance.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words typed after {@code prevenance}, in French. */
final class UsageError {

  private static final DateTimeFormatter FRENCH_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private UsageError() {}

  static String text(ParameterException error) {
    return switch (error) {
      case UnmatchedArgumentException unknown -> unknown(unknown);
      case MissingParameterException missing -> missing(missing);
      case MutuallyExclusiveArgsException both -> exclusive(both);
      case OverwrittenOptionException twice ->
          "%s est donnée deux fois.".formatted(name(twice.getOverwritten()));
      default -> invalid(error);
    };
  }

  private static String unknown(UnmatchedArgumentException unknown) {
    String words = String.join(" ", unknown.getUnmatched());
    List<String> resembling = unknown.getSuggestions();
    String suggestion =
        resembling.isEmpty()
            ? ""
            : " Vouliez-vous écrire : %s ?".formatted(String.join(", ", resembling));
    return "« %s » n'est pas connu ici.%s".formatted(words, suggestion);
  }

  private static String missing(MissingParameterException missing) {
    List<ArgSpec> arguments = missing.getMissing();
    if (arguments.size() == 1 && lacksValue(missing, arguments.getFirst())) {
      return "%s attend une valeur : %s."
          .formatted(name(arguments.getFirst()), arguments.getFirst().paramLabel());
    }
    boolean isChoice = arguments.stream().allMatch(UsageError::isChoice);
    return "Il manque : %s.".formatted(names(arguments, isChoice ? " ou " : ", "));
  }

  /** Whether an option was given, and nothing after it: only picocli's words tell. */
  private static boolean lacksValue(MissingParameterException missing, ArgSpec argument) {
    return argument.isOption() && String.valueOf(missing.getMessage()).contains("parameter for");
  }

  /** Whether one of several is asked for, and no more. */
  private static boolean isChoice(ArgSpec argument) {
    return argument.group() != null && argument.group().exclusive();
  }

  private static String exclusive(MutuallyExclusiveArgsException both) {
    List<ArgSpec> choices =
        both.getCommandLine().getCommandSpec().args().stream()
            .filter(UsageError::isChoice)
            .toList();
    return "Donnez %s, et un seul des deux.".formatted(names(choices, " ou "));
  }

  private static String names(List<ArgSpec> arguments, String between) {
    return arguments.stream().map(UsageError::name).collect(Collectors.joining(between));
  }

  private static String invalid(ParameterException error) {
    ArgSpec argument = error.getArgSpec();
    if (argument == null || error.getValue() == null) {
      return String.valueOf(error.getMessage());
    }
    return "%s : « %s » n'est pas %s.%s"
        .formatted(name(argument), error.getValue(), form(argument.type()), mend(argument, error));
  }

  /** A day written as in France is a day all the same. */
  private static String mend(ArgSpec argument, ParameterException error) {
    if (argument.type() != LocalDate.class) {
      return "";
    }
    try {
      return " Écrivez %s.".formatted(LocalDate.parse(error.getValue(), FRENCH_DAY));
    } catch (DateTimeParseException notADay) {
      return "";
    }
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String form(Class<?> type) {
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "localdate" -> "une date AAAA-MM-JJ";
      case "int", "integer", "long" -> "un nombre entier";
      case "path" -> "un chemin";
      default -> "une valeur admise";
    };
  }
}
