package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Comment;
import fr.prevenance.server.journey.Comments;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What agents remark on a map. */
@Controller
@RequestMapping("/console/parcours/{id}/commentaires")
@PreAuthorize(JourneyRoom.WRITERS)
class CommentPages {
  private final JourneyRoom room;
  private final Comments comments;

  CommentPages(JourneyRoom room, Comments comments) {
    this.room = room;
    this.comments = comments;
  }

  @PostMapping
  String add(
      @PathVariable UUID id,
      @RequestParam UUID nouveau,
      @RequestParam(defaultValue = "") String element,
      @RequestParam(defaultValue = "") String texte,
      SignedInAgent agent,
      RedirectAttributes next) {
    Journey journey = room.latest(id, agent).journey();
    boolean isThere =
        element.isEmpty()
            || journey.stage(element).isPresent()
            || journey.touchpoint(element).isPresent();
    if (texte.isBlank() || texte.length() > Comment.LONGEST) {
      next.addFlashAttribute("refusal", "Écrivez de 1 à %d caractères.".formatted(Comment.LONGEST));
      next.addFlashAttribute("typedComment", texte);
    } else {
      comments.add(nouveau, id, isThere ? element : "", texte, JourneyRoom.author(agent));
      next.addFlashAttribute("done", "Commentaire ajouté.");
    }
    return "redirect:/console/parcours/" + id;
  }

  @PostMapping("/{comment}")
  String settle(
      @PathVariable UUID id,
      @PathVariable UUID comment,
      @RequestParam boolean regle,
      SignedInAgent agent,
      RedirectAttributes next) {
    if (!comments.settle(id, comment, regle, JourneyRoom.author(agent))) {
      throw ConsoleScope.notFound();
    }
    next.addFlashAttribute("done", regle ? "Commentaire réglé." : "Commentaire rouvert.");
    return "redirect:/console/parcours/" + id;
  }
}
