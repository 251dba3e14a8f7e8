// Measures the npm engine: one job, a JSON file named on the command line; one line of JSON out.
//   rules | model   the rules, or the npm package that has them
//   asked           the expression evaluated
//   situations      answers, each a map of expressions
//   work            'answers' | 'situations' | 'parsing' | 'rules'
//   warm, measured  seconds
import { readFileSync } from 'node:fs'
import Engine, { serializeUnit } from 'publicodes'

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const rules = job.model ? (await import(job.model)).default : job.rules
const options = { logger: { log() {}, warn() {}, error() {} } }

const works = {
  answers: () => ({ answers: answers() }),
  situations: () => ({ perSecond: perSecond(nextSituation(new Engine(rules, options))) }),
  // The engine may keep the objects it is given: each parsing has its own, copied beforehand.
  parsing: () => ({ perSecond: perSecond((copy) => new Engine(copy, options), () => structuredClone(rules)) }),
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

// Only the work itself is timed, not what prepares it.
function timesIn(seconds, work, prepare) {
  let times = 0
  let spent = 0
  while (spent < seconds * 1000) {
    const prepared = prepare?.()
    const startedAt = performance.now()
    work(prepared)
    spent += performance.now() - startedAt
    times++
  }
  return (times * 1000) / spent
}

function perSecond(work, prepare) {
  timesIn(job.warm, work, prepare)
  return timesIn(job.measured, work, prepare)
}

process.stdout.write(JSON.stringify(works[job.work]()) + '\n')
