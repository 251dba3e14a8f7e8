package fr.prevenance.rules.generate;

import fr.prevenance.rules.Input;
import java.util.List;
import java.util.Map;

/**
 * What a kernel on individuals and groups is made of.
 *
 * @param filters for each input, which answers are refused
 * @param inputEntities for each input the index of its kind
 * @param entity index of the kind for which the targets are evaluated
 * @param texts those of the rules
 * @param rounds empty where nothing could be generated
 * @param interpreted rules left to the interpreter, with the reason
 */
record PeopleDesign(
    List<Input> inputs,
    List<AnswerFilter> filters,
    List<Integer> inputEntities,
    List<Target> targets,
    int entity,
    Settlement settlement,
    TextCodes texts,
    List<Link> links,
    List<Link.Source> sources,
    List<Round> rounds,
    Map<String, String> interpreted) {
  PeopleDesign {
    inputs = List.copyOf(inputs);
    filters = List.copyOf(filters);
    inputEntities = List.copyOf(inputEntities);
    targets = List.copyOf(targets);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
    rounds = List.copyOf(rounds);
  }
}
