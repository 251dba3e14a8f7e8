// Answers cases with the reference engine: JSON lines in, JSON lines out, in order.
// The shape of an answer is that of `prevenance evaluate --batch`, but `missing` is a list of pairs.
import { createInterface } from 'node:readline'
import Engine, { serializeUnit } from 'publicodes'

const modelModules = { '@betagouv/aides-velo': '@betagouv/aides-velo/rules' }
const silent = { log() {}, warn() {}, error() {} }
const models = new Map()

async function rulesOf(model) {
  if (!models.has(model)) {
    const module = await import(modelModules[model] ?? model)
    models.set(model, { rules: module.default, engines: new Map() })
  }
  return models.get(model)
}

function optionsOf(options = {}) {
  const flag = {}
  for (const name of ['filterNotApplicablePossibilities', 'automaticNamespaceDisabling']) {
    if (typeof options[name] === 'boolean') flag[name] = options[name]
  }
  const strict = options.strict ?? undefined
  return { logger: silent, flag, ...(strict === undefined ? {} : { strict }) }
}

// A model is parsed once for each set of options: its engine is given one situation after another.
async function engineFor({ rules, model, options }) {
  if (!model) return new Engine(rules ?? {}, optionsOf(options))
  const { rules: modelRules, engines } = await rulesOf(model)
  const key = JSON.stringify(optionsOf(options))
  if (!engines.has(key)) engines.set(key, new Engine(structuredClone(modelRules), optionsOf(options)))
  return engines.get(key)
}

const failed = (error) => ({
  state: 'exception',
  missing: [],
  error: { name: error?.name ?? 'Error', message: String(error?.message ?? error) },
})

const jsonValue = (value) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

function answered(engine, expression) {
  const { nodeValue, unit, missingVariables } = engine.evaluate(expression)
  const missing = Object.entries(missingVariables ?? {})
  const unitText = unit === undefined ? undefined : serializeUnit(unit)
  const rest = { ...(unitText === undefined ? {} : { unit: unitText }), missing }
  if (nodeValue === undefined) return { state: 'undefined', ...rest }
  if (nodeValue === null) return { state: 'null', ...rest }
  return { state: 'value', value: jsonValue(nodeValue), ...rest }
}

function attempted(work) {
  try {
    return work()
  } catch (error) {
    return failed(error)
  }
}

// Whether a search was at work, whose result is only near the exact one.
function solved(engine) {
  for (const node of engine.cache.nodes.values()) {
    if (node?.explanation?.numberOfIteration || node?.explanation?.numberOfIterations) return true
  }
  return [...engine.context.subEngines.values()].some(solved)
}

// `alone` forgets what was computed for the expressions before.
async function results(example) {
  let engine
  try {
    engine = await engineFor(example)
    engine.setSituation(example.situation ?? {})
  } catch (error) {
    return { results: example.expressions.map(() => failed(error)), solved: false }
  }
  let search = false
  const results = example.expressions.map((expression) => {
    if (example.alone) engine.resetCache()
    const result = attempted(() => answered(engine, expression))
    if (example.alone) search ||= solved(engine)
    return result
  })
  return { results, solved: search || solved(engine) }
}

function question(engine, name, rule) {
  const type = engine.baseContext.nodesTypes.get(rule)?.type
  const possibilities = rule.possibilities?.explanation.map((one) => one.publicodesValue)
  const { unité: unit, suggestions } = rule.rawNode
  return {
    name,
    ...(type ? { type } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    possibilities: possibilities ?? [],
    suggestions: Object.values(suggestions ?? {}).filter((one) => typeof one !== 'object'),
  }
}

// Tells what can be asked of a model: its source, its public rules, and those with a question.
async function described(model) {
  const { rules } = await rulesOf(model)
  const engine = await engineFor({ model })
  const parsed = Object.entries(engine.getParsedRules())
  return {
    rules,
    names: parsed.map(([name]) => name),
    questions: parsed
      .filter(([, rule]) => rule.rawNode.question)
      .map(([name, rule]) => question(engine, name, rule)),
  }
}

async function answerTo(line) {
  let id = null
  try {
    const example = JSON.parse(line)
    id = example.id ?? null
    if (example.describe) return { id, ...(await described(example.describe)) }
    return { id, ...(await results(example)) }
  } catch (error) {
    return { id, results: [], error: failed(error).error }
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(await answerTo(line)) + '\n')
}
