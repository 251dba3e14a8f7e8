package fr.prevenance.bench;

/**
 * What a run took.
 *
 * @param wallSeconds what a person waits
 * @param cpuSeconds user and system time of all its processes; NaN when not measured
 * @param peakMegabytes most memory; NaN when not measured
 */
record Measure(double wallSeconds, double cpuSeconds, double peakMegabytes) {

  static Measure ofWall(double seconds) {
    return new Measure(seconds, Double.NaN, Double.NaN);
  }
}
