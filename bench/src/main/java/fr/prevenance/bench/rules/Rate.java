package fr.prevenance.bench.rules;

/**
 * How often a work is done.
 *
 * @param perCpuSecond in a second of CPU of all the threads of the process: what other programs do
 *     meanwhile has little bearing on it
 * @param perSecond by the clock
 */
record Rate(double perCpuSecond, double perSecond) {}
