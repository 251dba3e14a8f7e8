package fr.prevenance.server.diagnosis;

import java.util.Optional;

/**
 * What the installation itself does or measures, and a question is about. It is shown to whoever
 * answers, and decides nothing.
 *
 * @param question number of the question
 * @param leaning the answer that it speaks for; empty: a figure to know
 * @param sentence in French, with its figures and their period; counts below 11 are not in it
 * @param page path of the console where it can be looked at
 */
public record Evidence(
    int question, Optional<Answer> leaning, String sentence, Optional<String> page) {}
