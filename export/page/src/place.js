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
    stretch(nodes.filter(isPlaced), ratio);
    this.now = new Map(); // of the nodes drawn last, where they stand
  }

  // Node -> {x, y}. Nodes that were drawn before stay where they are.
  put(drawn, lines) {
    if (this.nodes.length <= kWhole || drawn.length > kMostMoved) {
      this.now = new Map(drawn.map((node) => [node, this.#given(node)]));
      this.#put(
        drawn.filter((node) => !isPlaced(this.nodes[node])),
        lines,
      );
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

  // Those beyond the ones that the program has placed stand where they are first needed.
  #given(node) {
    const { x, y } = this.nodes[node];
    return isPlaced(this.nodes[node]) ? { x, y } : (this.now.get(node) ?? { x: 0, y: 0 });
  }

  #put(unplaced, lines) {
    const near = neighboursOf(lines);
    for (const node of unplaced) this.now.set(node, beside(this.now.get(near.get(node)), node));
  }

  #gather(drawn, lines) {
    const shrink = Math.sqrt(drawn.length / this.nodes.length);
    return this.#relax(
      drawn.map((index) => {
        const { x, y } = this.#given(index);
        return { index, x: x * shrink, y: y * shrink };
      }),
      lines,
    );
  }

  #add(drawn, lines) {
    const near = neighboursOf(lines.filter(({ from, to }) => this.now.has(from) !== this.now.has(to)));
    return this.#relax(
      drawn.map((index) => {
        const place = this.now.get(index);
        if (place) return { index, ...place, fx: place.x, fy: place.y };
        return { index, ...beside(this.now.get(near.get(index)), index) };
      }),
      lines,
    );
  }

  #relax(bodies, lines) {
    const links = lines.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ source: from, target: to }));
    const named = bodies.map((body) => ({ ...body, name: body.index }));
    forceSimulation(named)
      .force(
        'link',
        forceLink(links)
          .id((body) => body.name)
          .distance(110)
          .strength(0.25),
      )
      .force('charge', forceManyBody().strength(-420).distanceMax(900))
      .force('x', forceX().strength(0.035))
      .force('y', forceY().strength(0.05))
      .force('collide', forceCollide(52).strength(0.8))
      .stop()
      .tick(kRounds);
    return new Map(named.map(({ name, x, y }) => [name, { x, y }]));
  }
}

const isPlaced = ({ x }) => x !== undefined;

// Of each node that a line ends at, the other of the last such line.
function neighboursOf(lines) {
  return new Map(
    lines.flatMap(({ from, to }) => [
      [from, to],
      [to, from],
    ]),
  );
}

function beside({ x, y } = { x: 0, y: 0 }, node) {
  const turn = node * 2.4;
  return { x: x + 90 * Math.cos(turn), y: y + 90 * Math.sin(turn) };
}

// Pulls the picture along its shorter side, so that it fills its window; labels only gain room by that.
function stretch(nodes, ratio) {
  if (!nodes.length) return;
  const length = (axis) => Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis])) + 150;
  const by = ratio / (length('x') / length('y'));
  const [x, y] = [Math.min(kMostStretch, Math.max(1, by)), Math.min(kMostStretch, Math.max(1, 1 / by))];
  for (const node of nodes) Object.assign(node, { x: node.x * x, y: node.y * y });
}
