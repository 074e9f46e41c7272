// The RDF of the sample article in other readers: N3.js and jsonld.js read the same statements from every format, and the shapes of
// data/shapes take the graph and refuse each broken one.
//   node rdf_test.mjs GEREH SOURCE PACKAGES
import assert from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, after } from 'node:test'

import { broken } from './broken_graphs.mjs'
import { load } from './packages.mjs'

const [gereh, source, packages] = process.argv.slice(2)
const { Parser } = (await load(packages, 'n3')).default
const { default: jsonld } = await load(packages, 'jsonld')
const { default: rdf } = await load(packages, '@zazuko/env')
const { default: Validator } = await load(packages, 'rdf-validate-shacl')

const folder = mkdtempSync(join(tmpdir(), 'gereh-rdf-'))
after(() => rmSync(folder, { recursive: true }))
const articles = ['article', 'dated'].map((name) => join(folder, name))
execFileSync(gereh, ['build', join(source, 'data/articles/putin-kim.fa.txt'), '-o', articles[0], '-q', '-f', 'ttl,nt,nq,trig,jsonld'])
execFileSync(gereh, ['build', join(source, 'tests/gold/open'), '-o', articles[1], '-q', '-f', 'nt,jsonld', '--date', '2024-06-19'])
const text = (name, from = articles[0]) => readFileSync(join(from, name), 'utf8')

function quads(name, format) {
  return new Parser({ format }).parse(text(name))
}
function words({ subject, predicate, object, graph }, withGraph) {
  const value = object.termType === 'Literal' ? `"${object.value}"${object.language}^${object.datatype.value}` : object.value
  return [subject.value, predicate.value, value, withGraph ? graph.value : ''].join('\n')
}
const sorted = (list, withGraph = false) => [...new Set(list.map((quad) => words(quad, withGraph)))].sort()

const triples = sorted(quads('graph.nt', 'N-Triples'))

test('every format holds the same statements', () => {
  assert.ok(triples.length > 1000)
  assert.deepStrictEqual(sorted(quads('graph.ttl', 'Turtle')), triples)
  assert.deepStrictEqual(sorted(quads('graph.nq', 'N-Quads')), triples)
  assert.deepStrictEqual(sorted(quads('graph.trig', 'TriG'), true), sorted(quads('graph.nq', 'N-Quads'), true))
})

test('JSON-LD holds them too, and is as compact as its context makes it', async () => {
  const noLoading = async (url) => { throw new Error(`asks for ${url}`) }
  const golden = join(source, 'tests/golden')  // hostile words, and an interval of time
  for (const file of [join(articles[0], 'graph'), join(articles[1], 'graph'), join(golden, '#/hostile')]) {
    const read = (format) => readFileSync(`${file.replace('#', format)}.${format}`, 'utf8')
    const found = await jsonld.toRDF(JSON.parse(read('jsonld')), { format: 'application/n-quads', documentLoader: noLoading })
    const expected = new Parser({ format: 'N-Triples' }).parse(read('nt'))
    assert.deepStrictEqual(sorted(new Parser({ format: 'N-Quads' }).parse(found)), sorted(expected))
  }
  const document = JSON.parse(text('graph.jsonld'))
  const russia = document['@graph'].find((node) => node['@id'] === 'id:country/RU')
  assert.deepStrictEqual(russia.label, { fa: 'روسیه', en: 'Russia' })
  const expanded = await jsonld.expand(document, { documentLoader: noLoading })
  const again = await jsonld.compact(expanded, document['@context'], { documentLoader: noLoading })
  assert.deepStrictEqual(again['@graph'].find((node) => node['@id'] === 'id:country/RU'), russia)
})

const shapes = rdf.dataset(new Parser().parse(readFileSync(join(source, 'data/shapes/gereh.shacl.ttl'), 'utf8')))
const validator = new Validator(shapes, { factory: rdf })
const validate = (ntriples) => validator.validate(rdf.dataset(new Parser({ format: 'N-Triples' }).parse(ntriples)))
const told = (report) => report.results.map((one) => `${one.focusNode?.value}: ${one.message.map((message) => message.value)}`)

test('the shapes take graphs of Gereh', async () => {
  for (const from of articles) {
    const report = await validate(text('graph.nt', from))
    assert.deepStrictEqual(told(report).slice(0, 5), [])
    assert.ok(report.conforms)
  }
})

for (const [name, change, message] of broken) {
  test(`the shapes refuse ${name}`, async () => {
    const report = await validate(change(text('graph.nt').trimEnd().split('\n')).join('\n'))
    assert.ok(!report.conforms)
    assert.ok(told(report).some((line) => line.includes(message)), told(report).slice(0, 5).join('\n'))
  })
}
