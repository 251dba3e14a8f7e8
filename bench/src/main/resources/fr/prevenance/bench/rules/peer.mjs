// Measures the npm engine: one job, a JSON file named on the command line; one line of JSON out.
//   rules | model   the rules, or the npm package that has them
//   asked           the expression evaluated
//   situations      answers, each a map of expressions
//   work            'answers' | 'situations' | 'parsing' | 'rules'
//   warm, measured  seconds of CPU
import { readFileSync } from 'node:fs'
import Engine, { serializeUnit } from 'publicodes'

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const rules = job.model ? (await import(job.model)).default : job.rules
const options = { logger: { log() {}, warn() {}, error() {} } }

const works = {
  answers: () => ({ answers: answers() }),
  situations: () => measured(nextSituation(new Engine(rules, options))),
  // The engine may keep the objects it is given: each parsing has its own, copied beforehand.
  parsing: () => measured((copy) => new Engine(copy, options), () => structuredClone(rules)),
  rules: () => ({ rules }),
}

function answers() {
  const engine = new Engine(rules, options)
  return job.situations.map((situation) => {
    const { nodeValue, unit } = engine.setSituation(situation).evaluate(job.asked)
    const state = nodeValue === undefined ? 'undefined' : nodeValue === null ? 'null' : 'value'
    return { state, value: nodeValue ?? null, unit: unit ? serializeUnit(unit) ?? '' : '' }
  })
}

function nextSituation(engine) {
  let next = 0
  return () => {
    engine.setSituation(job.situations[next++ % job.situations.length])
    return engine.evaluate(job.asked)
  }
}

// Only the work itself is timed, not what prepares it: by the clock, and all threads' CPU.
function timesIn(seconds, work, prepare) {
  let times = 0
  let clock = 0
  let cpu = 0
  while (cpu < seconds * 1000) {
    const prepared = prepare?.()
    const cpuBefore = process.cpuUsage()
    const startedAt = performance.now()
    // Reading the CPU costs a few microseconds: not at each of the shortest works.
    for (let turn = 0; turn < (prepare ? 1 : 10); turn++, times++) work(prepared)
    clock += performance.now() - startedAt
    const { user, system } = process.cpuUsage(cpuBefore)
    cpu += (user + system) / 1000
  }
  return { perSecond: (times * 1000) / clock, perCpuSecond: (times * 1000) / cpu }
}

function measured(work, prepare) {
  timesIn(job.warm, work, prepare)
  return timesIn(job.measured, work, prepare)
}

process.stdout.write(JSON.stringify(works[job.work]()) + '\n')
