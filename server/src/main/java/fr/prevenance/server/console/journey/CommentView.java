package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.Comment;
import fr.prevenance.server.journey.Comments;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A comment as the page of its map shows it.
 *
 * @param about what it is about, in words
 * @param resolvedBy absent while it is open
 */
record CommentView(
    UUID id, String about, String body, String author, String at, @Nullable String resolvedBy) {

  public boolean isOpen() {
    return resolvedBy == null;
  }

  /** Reads the comments of a map. */
  @Component
  static class Reader {
    private final Comments comments;

    Reader(Comments comments) {
      this.comments = comments;
    }

    List<CommentView> on(KeptJourney kept, SignedInAgent agent) {
      return comments.on(kept.id(), agent.siret()).stream()
          .map(comment -> of(comment, kept.journey()))
          .toList();
    }
  }

  private static CommentView of(Comment comment, Journey journey) {
    return new CommentView(
        comment.id(),
        about(comment.element(), journey),
        comment.body(),
        comment.author(),
        FrenchDates.moment(comment.at()),
        comment.resolvedBy().orElse(null));
  }

  /** An element in words; one that is gone since says so. */
  static String about(String element, Journey journey) {
    if (element.isEmpty()) {
      return "Tout le parcours";
    }
    return journey
        .stage(element)
        .map(Stage::title)
        .map(title -> "Étape « " + title + " »")
        .or(() ->
            journey
                .touchpoint(element)
                .map(Touchpoint::interaction)
                .map(title -> "Point de contact « " + title + " »"))
        .orElse("Un élément supprimé depuis");
  }
}
