// What of the visible claims is drawn: which entities, and which lines between them.

export const kStart = 150; // entities at first
const kFewMore = 1.2; // a graph so little over it is shown whole
const kRounds = 4; // of looking for so many that are tied
const kManyLines = 900; // beyond, a pair has one line

// {nodes: indices in order of importance, hidden: how many more there are}. `extra` are those asked for beyond the start; `most` is how many
// have a place in the picture of all.
export function chooseNodes(claims, { all, extra, most }) {
  const told = new Set();
  for (const claim of claims) {
    told.add(claim.from);
    if (claim.to !== null) told.add(claim.to);
  }
  const candidates = [...told].sort((a, b) => a - b);
  const whole = candidates.length <= kStart * kFewMore;
  const chosen = all || whole ? new Set(candidates.filter((node) => whole || node < most)) : chooseStart(claims, candidates);
  for (const node of extra) if (told.has(node)) chosen.add(node);
  return { nodes: [...chosen].sort((a, b) => a - b), hidden: candidates.length - chosen.size };
}

// The most important that something drawn ties to another: alone they tell little.
function chooseStart(claims, candidates) {
  let chosen = new Set();
  for (let most = kStart, round = 0; round < kRounds && chosen.size < kStart; ++round, most += kStart - chosen.size)
    chosen = tiedAmong(claims, new Set(candidates.slice(0, most)));
  return chosen.size ? chosen : new Set(candidates.slice(0, kStart));
}

function tiedAmong(claims, nodes) {
  const tied = new Set();
  for (const { from, to } of claims) {
    if (to !== null && from !== to && nodes.has(from) && nodes.has(to)) tied.add(from).add(to);
  }
  return tied;
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
