// The state of the page and what may be done to it. Whatever changes, what is visible is derived anew from the claims and the filters.
import { nodeCard, overviewCard } from './cards.js';
import { claimsCard, pathCard } from './claim_cards.js';
import { frame } from './frame.js';
import { noFilters, visibleClaims } from './filter.js';
import { kInks } from './graph_style.js';
import { GraphView } from './graph_view.js';
import { legend } from './legend.js';
import { claimTable, entityTable } from './lists.js';
import { findPath, tiesOf } from './path.js';
import { SearchIndex } from './search.js';
import { readHash, writeHash } from './hash.js';
import { chooseNodes, foldLines } from './view.js';
import { Words } from './words.js';

export class App {
  constructor(model) {
    this.model = model;
    this.index = new SearchIndex(model.nodes);
    this.filters = noFilters();
    this.all = false;
    this.extra = new Set(); // entities drawn beyond the most important
    this.selection = null; // {node}, {claims} or {path: {from, to}}
    this.view = 'graph';
    const wanted = readHash(model, location.hash);
    this.dark = wanted.dark ?? matchMedia('(prefers-color-scheme: dark)').matches;
    this.speak(wanted.language ?? model.language);
    if (wanted.node !== undefined) this.chooseNode(wanted.node);
  }

  get ink() {
    return kInks[this.dark ? 'dark' : 'light'];
  }
  nameOf(index) {
    return this.words.of(this.model.nodes[index], this.labels);
  }
  find(text) {
    return this.index.find(text);
  }

  // --- what may be done

  // In another language everything is said anew; the picture is kept.
  speak(language) {
    this.words = new Words(language);
    this.labels = language;
    this.#build();
  }

  setLabels(language) {
    this.labels = language;
    this.#build();
  }

  setDark(dark) {
    this.dark = dark;
    this.#build();
  }

  setView(view) {
    this.view = view;
    this.parts.showView(view);
    this.#showLists();
    if (view === 'graph') this.graph.cy.resize();
  }

  filtersChanged() {
    this.update();
    this.#announceCounts();
  }

  resetFilters() {
    this.filters = noFilters();
    this.parts.showFilters();
    this.filtersChanged();
  }

  showAll(all) {
    this.all = all;
    if (!all) this.extra.clear();
    this.update();
    this.graph.fit();
    this.#announceCounts();
  }

  chooseNode(node) {
    this.extra.add(node);
    this.#select({ node });
  }

  chooseClaims(claims) {
    for (const claim of claims) {
      const { from, to } = this.model.claims[claim];
      this.extra.add(from);
      if (to !== null) this.extra.add(to);
    }
    this.#select({ claims });
  }

  chooseNothing() {
    this.#select(null);
  }

  hiddenNeighbours(node) {
    const drawn = new Set(this.derived.nodes);
    return [...(tiesOf(this.derived.claims).get(node)?.keys() ?? [])].filter((other) => !drawn.has(other));
  }

  expand(node) {
    for (const other of this.hiddenNeighbours(node)) this.extra.add(other);
    this.#select({ node });
    this.#announceCounts();
  }

  startPath(from) {
    this.pathEnds = { from, to: null };
    this.parts.showPath(true);
  }

  setPathEnd(end, node) {
    this.pathEnds = { from: null, to: null, ...this.pathEnds, [end]: node };
    const { from, to } = this.pathEnds;
    if (from !== null && to !== null) this.#select({ path: { from, to } });
  }

  clearPath() {
    this.pathEnds = null;
    this.parts.showPath(false);
    this.#select(null);
  }

  // --- what follows

  // All of the page around the picture; a picture that is there already is moved in.
  #build() {
    const { direction, language } = this.words;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
    this.parts = frame(this);
    this.parts.showView(this.view);
    this.graph ??= new GraphView(this.parts.canvas, this.model, {
      onNode: (node) => this.chooseNode(node),
      onLine: (claims) => this.chooseClaims(claims),
      onNothing: () => this.selection && this.chooseNothing(),
    });
    this.update();
  }

  update() {
    const claims = visibleClaims(this.model, this.filters);
    const steps = this.#steps(claims);
    const extra = new Set([...this.extra, ...(steps ?? []).map(({ node }) => node)]);
    const { nodes, hidden } = chooseNodes(claims, { all: this.all, extra, most: this.model.placed });
    const told = nodes.length + hidden;
    this.derived = { claims, nodes, hidden, told, steps, lines: foldLines(claims, nodes) };
    this.parts.showCounts();
    this.parts.legend.replaceChildren(...legend(this).flat(Infinity).filter(Boolean)); // before the picture: it takes of its room
    this.graph.show(this.derived, this);
    this.#showSelection();
    this.#showLists();
    writeHash(this);
  }

  #steps(claims) {
    const path = this.selection?.path;
    return path ? findPath(claims, path.from, path.to) : null;
  }

  #select(selection) {
    this.selection = selection;
    this.update();
    if (selection) {
      this.graph.reveal(this.parts.openCard());
    }
  }

  #showSelection() {
    const { node, claims, path } = this.selection ?? {};
    let card;
    if (path) card = pathCard(this, this.derived.steps);
    else if (claims) card = claimsCard(this, claims);
    else if (node !== undefined) card = nodeCard(this, node);
    else card = overviewCard(this);
    this.parts.showCard(card, Boolean(this.selection));
    this.graph.mark({ node, claims, path: path ? (this.derived.steps ?? []) : null });
  }

  #showLists() {
    if (this.view === 'entities') this.parts.showList(entityTable(this));
    if (this.view === 'claims') this.parts.showList(claimTable(this));
  }

  #announceCounts() {
    const { told, claims } = this.derived;
    this.parts.announce(this.words.say('shown', { nodes: told, claims: claims.length }));
  }
}
