package fr.prevenance.packs;

import java.util.List;
import java.util.stream.Stream;

/** What a practice asks for, and what it brings: each from 1 (little) to 4 (much). */
public enum PracticeGauge {
  COST(Side.EFFORT, "coût", "Coût"),
  TECHNIQUE(Side.EFFORT, "technique", "Difficulté technique"),
  AGENTS(Side.EFFORT, "agents", "Changement pour les agents"),
  USERS(Side.EFFORT, "usagers", "Changement pour les usagers"),
  TRUST(Side.GAIN, "confiance", "Donne confiance"),
  REPEATS(Side.GAIN, "réitération", "Évite de redemander"),
  CHANNEL(Side.GAIN, "canal", "Mène au canal qui convient"),
  SAVINGS(Side.GAIN, "coûts", "Réduit les coûts");

  public static final int LEAST = 1;
  public static final int MOST = 4;

  private static final List<String> WORDS = List.of("faible", "modéré", "assez fort", "fort");

  /** Which of two sums a gauge counts in. */
  public enum Side {
    EFFORT("complexité"),
    GAIN("gain");

    private final String key;

    Side(String key) {
      this.key = key;
    }

    /** As {@code fiche.yaml} writes it. */
    public String key() {
      return key;
    }

    public List<PracticeGauge> gauges() {
      return Stream.of(PracticeGauge.values()).filter(gauge -> gauge.side == this).toList();
    }
  }

  private final Side side;
  private final String key;
  private final String title;

  PracticeGauge(Side side, String key, String title) {
    this.side = side;
    this.key = key;
    this.title = title;
  }

  public Side side() {
    return side;
  }

  /** As {@code fiche.yaml} writes it. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** A level in a word, in French. */
  public static String word(int level) {
    return WORDS.get(level - LEAST);
  }
}
