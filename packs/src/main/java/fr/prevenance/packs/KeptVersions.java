package fr.prevenance.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Versions of rights kept in folders, to decide again as they decided.
 *
 * <p>Unlike the packs of {@link RightPacks}, which serve together, they may be in force on the same
 * days, and one that today's lint refuses stops nobody but who asks for it. No dictionary is looked
 * at: that of today says nothing of what facts meant then.
 */
public final class KeptVersions {
  private final Map<String, Kept> byFingerprint = new LinkedHashMap<>();

  private KeptVersions(Stream<Kept> all) {
    all.forEach(kept -> byFingerprint.putIfAbsent(kept.fingerprint(), kept));
  }

  private record Kept(String fingerprint, Optional<RightPack> pack, List<PackIssue> issues) {

    static Kept of(RightPack pack) {
      return new Kept(pack.fingerprint(), Optional.of(pack), List.of());
    }

    static Kept in(Path path) {
      List<PackIssue> issues = new ArrayList<>();
      PackFolder folder = new PackFolder(path.toAbsolutePath().normalize(), issues::add);
      Optional<RightPack> pack = new PackAssembly(folder, Optional.empty()).assemble();
      return new Kept(
          Digests.of(folder.files()), pack.filter(_ -> issues.isEmpty()), List.copyOf(issues));
    }
  }

  /**
   * Every version in several folders; {@value RightPacks#BUNDLED} stands for those packaged.
   *
   * @throws PackException with the faults of those packaged
   */
  public static KeptVersions in(List<String> sources) throws PackException {
    List<Kept> all = new ArrayList<>();
    for (String source : sources) {
      if (source.equals(RightPacks.BUNDLED)) {
        RightPacks.bundled().stream().map(Kept::of).forEach(all::add);
      } else {
        all.addAll(RightPacks.folders(Path.of(source)).parallelStream().map(Kept::in).toList());
      }
    }
    return new KeptVersions(all.stream());
  }

  /**
   * The very version that has this fingerprint.
   *
   * @throws PackException with its faults: what was accepted then is refused by the lint of today
   */
  public Optional<RightPack> find(String fingerprint) throws PackException {
    Optional<Kept> kept = Optional.ofNullable(byFingerprint.get(fingerprint));
    if (kept.isPresent() && kept.get().pack().isEmpty()) {
      throw new PackException(kept.get().issues());
    }
    return kept.flatMap(Kept::pack);
  }

  /** Those that can be read, in the order of the folders. */
  public List<RightPack> readable() {
    return byFingerprint.values().stream().flatMap(kept -> kept.pack().stream()).toList();
  }

  /**
   * Some versions, then the others whose facts mean the same: a household may state those too.
   *
   * @throws PackException two of those asked for define a fact otherwise
   */
  public List<RightPack> understanding(List<RightPack> asked) throws PackException {
    List<PackIssue> issues = FactAgreement.check(asked);
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    List<RightPack> understood = new ArrayList<>(asked);
    for (RightPack other : readable()) {
      boolean isOne = asked.stream().anyMatch(one -> one.fingerprint().equals(other.fingerprint()));
      if (!isOne && FactAgreement.check(with(understood, other)).isEmpty()) {
        understood.add(other);
      }
    }
    return understood;
  }

  private static List<RightPack> with(List<RightPack> packs, RightPack other) {
    return Stream.concat(packs.stream(), Stream.of(other)).toList();
  }
}
