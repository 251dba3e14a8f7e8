package fr.prevenance.server.procedure;

import fr.prevenance.packs.Form;
import fr.prevenance.packs.Form.Members;
import fr.prevenance.packs.Form.Part;
import fr.prevenance.server.procedure.Question.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lays the fields of a form out as questions, those asked of each member once for each. */
final class FormQuestions {
  private FormQuestions() {}

  /**
   * @param members of the case
   * @param answer known, by question without answer
   */
  static List<Question> of(
      Form form, Function<Members, List<About>> members, UnaryOperator<Question> answer) {
    List<Question> questions = new ArrayList<>();
    for (Part part : form.parts()) {
      for (Optional<About> about : abouts(part, members)) {
        part.fields().forEach(field -> questions.add(answer.apply(new Question(field, about, ""))));
      }
    }
    return questions;
  }

  private static List<Optional<About>> abouts(Part part, Function<Members, List<About>> members) {
    return part.each()
        .map(each -> members.apply(each).stream().map(Optional::of).toList())
        .orElseGet(() -> List.of(Optional.empty()));
  }
}
