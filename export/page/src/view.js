// What of the visible claims is drawn: which entities, and which lines between them.

export const kStart = 150; // entities at first
const kFewMore = 1.2; // a graph so little over it is shown whole
const kManyLines = 900; // beyond, a pair has one line

// {nodes: indices in order of importance, hidden: how many more there are}. `extra` are those asked for beyond the start.
export function chooseNodes(claims, { all, extra }) {
  const told = new Set();
  for (const claim of claims) {
    told.add(claim.from);
    if (claim.to !== null) told.add(claim.to);
  }
  const candidates = [...told].sort((a, b) => a - b);
  if (all || candidates.length <= kStart * kFewMore) return { nodes: candidates, hidden: 0 };
  const chosen = withoutLoners(claims, new Set(candidates.slice(0, kStart)));
  for (const node of extra) if (told.has(node)) chosen.add(node);
  return { nodes: [...chosen].sort((a, b) => a - b), hidden: candidates.length - chosen.size };
}

// Of important entities, those that nothing drawn ties to another tell little.
function withoutLoners(claims, nodes) {
  const tied = new Set();
  for (const { from, to } of claims) {
    if (to === null || from === to || !nodes.has(from) || !nodes.has(to)) continue;
    tied.add(from).add(to);
  }
  return tied.size > 0 ? tied : nodes;
}

// [{id, from, to, line, negative, arrow, claims}]: claims of the same pair, direction and manner share a line; in a crowded picture, all of
// a pair do, and the line is that of the surest.
export function foldLines(claims, nodes) {
  const shown = new Set(nodes);
  const drawn = claims.filter(({ from, to }) => to !== null && shown.has(from) && shown.has(to));
  const exact = fold(drawn, (claim) => `${claim.from}-${claim.to}-${claim.line}-${claim.negative}`);
  return exact.length <= kManyLines ? exact : fold(drawn, ({ from, to }) => `${Math.min(from, to)}-${Math.max(from, to)}`);
}

const kSurest = ['asserted', 'reported', 'uncertain'];

function fold(claims, keyOf) {
  const lines = new Map();
  for (const claim of claims) {
    const id = keyOf(claim);
    const line = lines.get(id);
    if (!line) {
      lines.set(id, { id, from: claim.from, to: claim.to, line: claim.line, negative: claim.negative, arrow: true, claims: [claim.index] });
      continue;
    }
    line.claims.push(claim.index);
    line.arrow &&= line.from === claim.from;
    line.negative &&= claim.negative;
    if (kSurest.indexOf(claim.line) < kSurest.indexOf(line.line)) line.line = claim.line;
  }
  return [...lines.values()];
}
