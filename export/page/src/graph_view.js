// The picture: Cytoscape on a canvas. What it shows is given as a whole each time; only what changed is touched.
import cytoscape from 'cytoscape';
import { graphStyle, kInks } from './graph_style.js';
import { coloursOf, shapeOf } from './kinds.js';
import { pictureLabel } from './label.js';
import { Places } from './place.js';

const kNamedLines = 90; // so many lines have their words beside them without being asked
const kNamedMarks = 25; // likewise of lines that are marked
const kCrowd = 900; // lines of a picture that is a map: larger signs, thin lines
const kCrowdScale = 1.8;

const kClose = 1.4; // as near as the picture comes by itself
const kLegible = 0.6;
const kSmall = 600; // pixels

const nodeId = (node) => `n${node}`;

export class GraphView {
  // onNode(index), onLine(claims), onNothing() are called for clicks.
  constructor(container, model, { onNode, onLine, onNothing }) {
    this.model = model;
    this.places = new Places(model.nodes, container.clientWidth / Math.max(1, container.clientHeight));
    this.cy = cytoscape({
      container,
      style: graphStyle(kInks.light),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      textureOnViewport: model.nodes.length > 600,
      hideEdgesOnViewport: model.nodes.length > 1200,
      pixelRatio: model.nodes.length > 600 ? 1 : 'auto',
    });
    this.cy.on('tap', 'node', ({ target }) => onNode(target.data('node')));
    this.cy.on('tap', 'edge', ({ target }) => onLine(target.data('claims')));
    this.cy.on('tap', ({ target }) => target === this.cy && onNothing());
    this.cy.on('dragfree', 'node', ({ target }) => this.places.move(target.data('node'), target.position()));
    for (const [on, off] of [['mouseover', 'mouseout']]) {
      this.cy.on(on, 'edge', ({ target }) => target.addClass('named'));
      this.cy.on(off, 'edge', ({ target }) => this.#nameLine(target));
    }
  }

  // `view` is {nodes, lines}; `words` says the labels in `labels`, the language of labels.
  show({ nodes, lines }, { words, labels, dark }) {
    const places = this.places.put(nodes, lines);
    const fresh = this.cy.nodes().empty();
    const wanted = new Set([...nodes.map(nodeId), ...lines.map(({ id }) => id)]);
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      this.#put(
        nodes.map((node) => ({
          group: 'nodes',
          data: this.#nodeData(node, lines.length > kCrowd ? kCrowdScale : 1, words, labels, dark),
          position: { ...places.get(node) },
        })),
      );
      this.#put(lines.map((line) => this.#lineElement(line, lines.length > kCrowd, words, labels)));
      for (const [node, place] of places) this.cy.getElementById(nodeId(node)).position(place);
      this.lines = lines.length;
      this.cy.edges().forEach((edge) => this.#nameLine(edge));
    });
    if (dark !== this.dark) this.paint(dark);
    if (fresh) this.open();
  }

  paint(dark) {
    this.dark = dark;
    this.cy.style(graphStyle(kInks[dark ? 'dark' : 'light']));
  }

  #put(elements) {
    const fresh = [];
    for (const element of elements) {
      const there = this.cy.getElementById(element.data.id);
      if (there.empty()) fresh.push(element);
      else there.data(element.data).classes(element.classes ?? []);
    }
    this.cy.add(fresh);
  }

  #nodeData(index, scale, words, labels, dark) {
    const node = this.model.nodes[index];
    const { fill, border } = coloursOf(node.kind, dark);
    const size = scale * Math.round(16 + Math.min(34, 5.5 * Math.sqrt(node.claims.length)));
    const letters = Math.sqrt(scale) * (13.5 + Math.min(8, 0.9 * Math.sqrt(node.claims.length)));
    return {
      id: nodeId(index),
      node: index,
      letters,
      label: pictureLabel(words.of(node, labels)),
      size,
      shape: shapeOf(node.kind),
      fill: scale > 1 ? border : fill,
      border,
    };
  }

  #lineElement(line, crowded, words, labels) {
    const first = this.model.claims[line.claims[0]];
    const more = line.claims.length > 1 ? ` +${words.plain(line.claims.length - 1)}` : '';
    const label = pictureLabel(`${line.negative ? '✗ ' : ''}${words.of(first, labels)}${more}`, 24, 1);
    return {
      group: 'edges',
      data: {
        id: line.id,
        source: nodeId(line.from),
        target: nodeId(line.to),
        claims: line.claims,
        label,
        width: 1.3 + Math.log2(line.claims.length) * 0.9,
      },
      classes: [line.line, ...(line.negative ? ['negated'] : []), ...(line.arrow ? [] : ['plain']), ...(crowded ? ['crowded'] : [])],
    };
  }

  #nameLine(edge) {
    const few = (edge.hasClass('on') && this.marked <= kNamedMarks) || (this.lines <= kNamedLines && !edge.hasClass('dimmed'));
    edge.toggleClass('named', few || edge.hasClass('chosen'));
  }

  // Marks what is chosen: an entity with its surroundings, the line of some claims, or the nodes and claims of a path.
  mark({ node = null, claims = null, path = null }) {
    this.cy.batch(() => {
      this.cy.elements().removeClass('chosen on dimmed');
      let chosen = this.cy.collection();
      if (path) {
        const told = new Set(path.flatMap((step) => step.claims));
        const lines = this.cy.edges().filter((edge) => edge.data('claims').some((claim) => told.has(claim)));
        chosen = lines.union(this.cy.nodes().filter((each) => path.some((step) => step.node === each.data('node'))));
        chosen.nodes().addClass('chosen');
      } else if (claims) {
        const told = new Set(claims);
        const lines = this.cy.edges().filter((edge) => edge.data('claims').some((claim) => told.has(claim)));
        lines.addClass('chosen');
        chosen = lines.union(lines.connectedNodes());
      } else if (node !== null) {
        const at = this.cy.getElementById(nodeId(node));
        at.addClass('chosen');
        chosen = at.closedNeighborhood();
      }
      chosen.addClass('on');
      this.marked = chosen.edges().length;
      if (chosen.nonempty()) this.cy.elements().not(chosen).addClass('dimmed');
      this.cy.edges().forEach((edge) => this.#nameLine(edge));
    });
    return this.cy.elements('.on');
  }

  // Moves the picture so that what is chosen can be seen, at once: nobody has to watch it fly. `covered` is how much of it, from below, the
  // card hides.
  reveal(covered) {
    const on = this.cy.elements('.on');
    if (on.empty()) return;
    if (covered > 0) return this.#lookAt(this.cy.elements('.chosen'), covered);
    const { x1, y1, x2, y2 } = on.renderedBoundingBox();
    const inside = x1 >= 0 && y1 >= 0 && x2 <= this.cy.width() && y2 <= this.cy.height();
    if (inside && this.cy.zoom() > 0.5) return;
    this.cy.fit(on, 60);
    if (this.cy.zoom() > kClose) this.#lookAt(on, 0);
  }

  #lookAt(elements, covered) {
    this.cy.zoom(Math.min(kClose, Math.max(kLegible, this.cy.zoom())));
    this.cy.center(elements);
    this.cy.panBy({ x: 0, y: -covered / 2 });
  }

  // Of a small screen that would show the whole too small to read, the most important part.
  open() {
    this.fit();
    if (this.cy.width() < kSmall && this.cy.zoom() < kLegible) this.#lookAt(this.cy.nodes().first(), 0);
  }

  fit() {
    this.cy.resize();
    this.cy.fit(undefined, 24);
    if (this.cy.zoom() > kClose) this.#lookAt(this.cy.elements(), 0);
  }

  zoom(by) {
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  pan(x, y) {
    this.cy.panBy({ x, y });
  }

  // For printing: the whole picture as a data: address, on white.
  picture() {
    const { dark } = this;
    const dimmed = this.cy.elements('.dimmed').removeClass('dimmed');
    if (dark) this.paint(false);
    const made = this.cy.png({ full: true, bg: '#ffffff', maxWidth: 2400, maxHeight: 2400, scale: 2 });
    if (dark) this.paint(true);
    dimmed.addClass('dimmed');
    return made;
  }
}
