// Ways to break a graph: what to look for in its N-Triples, what to make of it, and what the shapes say then. Lines of N-Triples in the
// order of their bytes; each change is made where it first fits.
const ours = (name) => `<https://w3id.org/gereh/ontology#${name}>`
const nif = (name) => `<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#${name}>`
const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
const integer = (value, kind) => `"${value}"^^<http://www.w3.org/2001/XMLSchema#${kind}>`

const without = (predicate) => (lines) => drop(lines, (line) => line.includes(` ${predicate} `))
const twice = (predicate, from, to) => (lines) => add(lines, find(lines, ` ${predicate} `).replace(from, to))
const changed = (predicate, from, to) => (lines) => {
  const line = find(lines, ` ${predicate} `)
  return lines.map((other) => (other === line ? line.replace(from, to) : other))
}

function find(lines, part) {
  const line = lines.find((one) => one.includes(part))
  if (!line) throw new Error(`the graph has no ${part}`)
  return line
}
function drop(lines, fits) {
  const at = lines.findIndex(fits)
  if (at < 0) throw new Error('the graph has nothing to drop')
  return lines.filter((_, i) => i !== at)
}
const add = (lines, line) => [...lines, line]

export const broken = [
  ['a claim without a speaker', without(ours('speaker')), 'has a speaker'],
  ['a claim without polarity', without(ours('polarity')), 'positive or negative'],
  ['a claim of two polarities', twice(ours('polarity'), ours('positive'), ours('negative')), 'positive or negative'],
  ['a certainty that is none', changed(ours('certainty'), ours('certain') + ' .', ours('sure') + ' .'), 'certain, probable'],
  ['a confidence above 1', changed(ours('confidence'), /"[0-9.]+"/, '"1.50"'), 'confidence from 0 to 1'],
  ['a confidence in words', changed(ours('confidence'), /"[0-9.]+".*/, '"high" .'), 'confidence from 0 to 1'],
  ['a claim that nobody says', changed(ours('support'), /"[0-9]+"/, '"0"'), 'at least one article'],
  ['a claim without evidence', (lines) => {
    const claim = find(lines, ` ${type} ${ours('Claim')} .`).split(' ')[0]
    return lines.filter((line) => !(line.startsWith(`${claim} `) && line.includes('#wasDerivedFrom> ')))
  }, 'rests on words'],
  ['a claim about nothing', (lines) => {
    const claim = find(lines, ` ${ours('subject')} `).split(' ')[0]
    return lines.filter((line) => !(line.startsWith(`${claim} `) && line.includes(`${ours('object')} `)))
  }, 'about an event, or has a subject'],
  ['an event without a claim of its own', (lines) => add(lines, `${find(lines, ` ${ours('claim')} `).split(' ')[0]} ${ours('claim')} <https://example.org/other> .`), 'one claim'],
  ['a phrase that ends before it begins', (lines) => {
    const phrase = find(lines, ` ${type} ${nif('Phrase')} .`).split(' ')[0]
    return lines.map((line) => (line.startsWith(`${phrase} ${nif('endIndex')}`) ? `${phrase} ${nif('endIndex')} ${integer(0, 'nonNegativeInteger')} .` : line))
  }, 'before it ends'],
  ['a phrase of no article', without(nif('referenceContext')), 'stands in the text of one article'],
  ['a phrase without words', without(nif('anchorOf')), 'has its words'],
  ['an article without its text', without(nif('isString')), 'has its text once'],
  ['an entity of two English names', (lines) => {
    const entity = find(lines, '#taIdentRef> ').split(' ')[2]
    return add(lines, `${entity} <http://www.w3.org/2000/01/rdf-schema#label> "another name"@en .`)
  }, 'has been used by 2 values'],
  ['an entity linked to a page', (lines) => changed('<http://www.w3.org/2002/07/owl#sameAs>', 'http://www.wikidata.org/entity/', 'https://en.wikipedia.org/wiki/')(lines), 'items of Wikidata'],
  ['a date in words', (lines) => {
    const article = find(lines, ` ${type} <https://schema.org/NewsArticle> .`).split(' ')[0]
    return add(lines, `${article} <http://purl.org/dc/terms/issued> "yesterday" .`)
  }, 'of type xsd:date'],
]
