package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The practices of one folder or of several, founding ones first, by number then by slug.
 *
 * @param commitments those that the sheets may name
 */
public record Practices(List<Practice> all, List<Commitment> commitments) {
  /** Stands for the packaged sheets among folders. */
  public static final String BUNDLED = RightPacks.BUNDLED;

  private static final PackagedFolder PACKAGED =
      new PackagedFolder("pratiques", FileSchema.COMMITMENTS.fileName());

  private static final Comparator<Practice> ORDER =
      Comparator.<Practice>comparingInt(practice -> practice.number().orElse(Integer.MAX_VALUE))
          .thenComparing(Practice::slug);

  public Practices {
    all = all.stream().sorted(ORDER).toList();
    commitments = List.copyOf(commitments);
  }

  public Optional<Practice> find(String slug) {
    return all.stream().filter(practice -> practice.slug().equals(slug)).findFirst();
  }

  public Optional<Practice> founding(int number) {
    return all.stream()
        .filter(practice -> practice.number().filter(own -> own == number).isPresent())
        .findFirst();
  }

  /** The commitments that a practice names, in its order. */
  public List<Commitment> commitments(Practice practice) {
    return practice.commitments().stream()
        .flatMap(id -> commitments.stream().filter(commitment -> commitment.id().equals(id)))
        .toList();
  }

  /**
   * The sheets packaged with the product.
   *
   * @throws PackException with the faults of all of them, or when there are none
   */
  public static Practices bundled() throws PackException {
    return PACKAGED
        .read(Practices.class.getClassLoader(), folder -> in(folder, List.of()))
        .orElseThrow(() ->
            new PackException(
                List.of(
                    absent(
                        PACKAGED.name(),
                        "Aucune fiche de pratique n'est livrée avec ce programme."))));
  }

  /**
   * The sheets of several folders together; {@value #BUNDLED} stands for those packaged, whose
   * commitments every folder may name.
   *
   * @throws PackException with the faults of all of them, and of two that say they are the same
   */
  public static Practices from(List<String> sources) throws PackException {
    Practices whole = new Practices(List.of(), List.of());
    List<PackIssue> issues = new ArrayList<>();
    List<Commitment> packaged = sources.contains(BUNDLED) ? bundled().commitments() : List.of();
    for (String source : sources) {
      try {
        whole = whole.with(source.equals(BUNDLED) ? bundled() : folder(source, packaged));
      } catch (PackException e) {
        issues.addAll(e.issues());
      }
    }
    issues.addAll(twice(whole.all));
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    return whole;
  }

  private Practices with(Practices others) {
    List<Practice> together = new ArrayList<>(all);
    together.addAll(others.all);
    return new Practices(together, merged(commitments, others.commitments));
  }

  /** Of two with the same identifier, the first. */
  private static List<Commitment> merged(
      Collection<Commitment> first, Collection<Commitment> second) {
    Map<String, Commitment> byId = new LinkedHashMap<>();
    first.forEach(commitment -> byId.putIfAbsent(commitment.id(), commitment));
    second.forEach(commitment -> byId.putIfAbsent(commitment.id(), commitment));
    return List.copyOf(byId.values());
  }

  private static Practices folder(String source, Collection<Commitment> known)
      throws PackException {
    Path folder = Path.of(source);
    if (!Files.isDirectory(folder) || PracticeFolder.in(folder).isEmpty()) {
      throw new PackException(
          List.of(
              absent(
                  source,
                  "Le dossier « " + source + " » n'existe pas, ou ne contient aucune fiche.")));
    }
    return in(folder, known);
  }

  private static PackIssue absent(String place, String message) {
    return new PackIssue(
        "fiches-absentes",
        place,
        1,
        message,
        "Chaque fiche est un sous-dossier avec un fichier fiche.yaml.");
  }

  /**
   * Reads every sheet of a folder.
   *
   * @param known commitments that may be named beside those of the folder
   * @throws PackException with the faults of all of them, and of two that say they are the same
   */
  public static Practices in(Path folder, Collection<Commitment> known) throws PackException {
    List<PackIssue> issues = new ArrayList<>();
    List<Commitment> commitments = merged(CommitmentsFile.read(folder, issues::add), known);
    List<Practice> practices = new ArrayList<>();
    for (PracticeFolder sheet : PracticeFolder.in(folder)) {
      sheet.read(commitments, issues).ifPresent(practices::add);
    }
    issues.addAll(twice(practices));
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    return new Practices(practices, commitments);
  }

  /**
   * Every fault of the folder of one sheet or of several; empty when they are fit for use.
   *
   * @param known commitments that may be named beside those of the folder
   */
  public static List<PackIssue> lint(Path folder, Collection<Commitment> known) {
    try {
      if (Files.isRegularFile(folder.resolve(PracticeFile.NAME))) {
        return new PracticeFolder(folder).lint(known);
      }
      folder(folder.toString(), known);
      return List.of();
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  private static List<PackIssue> twice(List<Practice> practices) {
    List<PackIssue> issues = new ArrayList<>(twice(practices, Practice::slug, "même nom"));
    List<Practice> numbered = practices.stream().filter(Practice::isFounding).toList();
    issues.addAll(twice(numbered, sheet -> sheet.number().orElseThrow(), "même numéro"));
    return issues;
  }

  private static List<PackIssue> twice(
      List<Practice> practices, Function<Practice, ?> identity, String what) {
    List<PackIssue> issues = new ArrayList<>();
    Map<Object, Practice> known = new HashMap<>();
    for (Practice practice : practices) {
      Practice before = known.putIfAbsent(identity.apply(practice), practice);
      if (before != null) {
        issues.add(
            new PackIssue(
                "fiche-en-double",
                practice.slug() + "/" + PracticeFile.NAME,
                1,
                "Cette fiche a le %s que « %s » (%s)."
                    .formatted(what, before.title(), before.slug()),
                "Donnez-lui le sien, ou retirez l'une des deux."));
      }
    }
    return issues;
  }
}
