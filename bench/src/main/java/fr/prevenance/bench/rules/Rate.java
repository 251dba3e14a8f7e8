package fr.prevenance.bench.rules;

/**
 * How often a work is done.
 *
 * @param perCpuSecond in a second of CPU, garbage collection included: what other programs do
 *     meanwhile has little bearing on it
 * @param perSecond by the clock
 */
record Rate(double perCpuSecond, double perSecond) {}
