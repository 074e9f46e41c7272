// Where the drawn nodes stand. A graph that is drawn whole stands as it came; a part of a large one would be lost in it, so it is drawn
// together by forces. Deterministic.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

const kWhole = 400; // a graph of so many entities is never moved
const kMostMoved = 600; // nor are so many of a larger one
const kRounds = 120;

const kMostStretch = 1.5;

export class Places {
  // `ratio` is the width of the window that the picture fills, to its height.
  constructor(nodes, ratio) {
    this.nodes = nodes;
    stretch(nodes.filter(({ x }) => x !== undefined), ratio);
    this.now = new Map(); // of the nodes drawn last, where they stand
  }

  // Node -> {x, y}. Nodes that were drawn before stay where they are.
  put(drawn, lines) {
    if (this.nodes.length <= kWhole || drawn.length > kMostMoved) {
      this.now = new Map(drawn.map((node) => [node, this.#given(node)]));
    } else {
      const kept = drawn.filter((node) => this.now.has(node));
      this.now = kept.length > drawn.length / 2 ? this.#add(drawn, lines) : this.#gather(drawn, lines);
    }
    return this.now;
  }

  move(node, place) {
    this.now.set(node, { ...place });
    Object.assign(this.nodes[node], place);
  }

  #given(node) {
    const { x, y } = this.nodes[node];
    return x === undefined ? this.#spiral(node) : { x, y };
  }

  // For those beyond the ones that the program has placed: around all others.
  #spiral(node) {
    const turn = node * 2.4;
    const far = 40 * Math.sqrt(node) + 800;
    return { x: far * Math.cos(turn), y: far * Math.sin(turn) };
  }

  #gather(drawn, lines) {
    const shrink = Math.sqrt(drawn.length / this.nodes.length);
    return this.#relax(drawn.map((index) => {
      const { x, y } = this.#given(index);
      return { index, x: x * shrink, y: y * shrink };
    }), lines);
  }

  #add(drawn, lines) {
    const near = new Map();
    for (const { from, to } of lines) {
      if (this.now.has(from)) near.set(to, from);
      if (this.now.has(to)) near.set(from, to);
    }
    return this.#relax(drawn.map((index) => {
      const place = this.now.get(index);
      if (place) return { index, ...place, fx: place.x, fy: place.y };
      const { x, y } = this.now.get(near.get(index)) ?? { x: 0, y: 0 };
      const turn = index * 2.4;
      return { index, x: x + 90 * Math.cos(turn), y: y + 90 * Math.sin(turn) };
    }), lines);
  }

  #relax(bodies, lines) {
    const links = lines.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ source: from, target: to }));
    const named = bodies.map((body) => ({ ...body, name: body.index }));
    forceSimulation(named)
      .force('link', forceLink(links).id((body) => body.name).distance(110).strength(0.25))
      .force('charge', forceManyBody().strength(-420).distanceMax(900))
      .force('x', forceX().strength(0.035))
      .force('y', forceY().strength(0.05))
      .force('collide', forceCollide(52).strength(0.8))
      .stop()
      .tick(kRounds);
    return new Map(named.map(({ name, x, y }) => [name, { x, y }]));
  }
}

// Pulls the picture along its shorter side, so that it fills its window; labels only gain room by that.
function stretch(nodes, ratio) {
  if (!nodes.length) return;
  const length = (axis) => Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis])) + 150;
  const by = ratio / (length('x') / length('y'));
  const [x, y] = [Math.min(kMostStretch, Math.max(1, by)), Math.min(kMostStretch, Math.max(1, 1 / by))];
  for (const node of nodes) Object.assign(node, { x: node.x * x, y: node.y * y });
}
