// The shortest way from one entity to another over claims, whichever way these point: breadth-first.

// [{node, claims}]: the first step has no claims, each other those that tie it to the one before; or null.
export function findPath(claims, from, to) {
  const ties = tiesOf(claims);
  const before = new Map([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !before.has(to); ++at) {
    for (const next of ties.get(queue[at])?.keys() ?? []) {
      if (before.has(next)) continue;
      before.set(next, queue[at]);
      queue.push(next);
    }
  }
  if (!before.has(to)) return null;
  const steps = [];
  for (let node = to; node !== null; node = before.get(node)) {
    const last = before.get(node);
    steps.unshift({ node, claims: last === null ? [] : ties.get(last).get(node) });
  }
  return steps;
}

// node -> neighbour -> indices of the claims between the two.
export function tiesOf(claims) {
  const ties = new Map();
  const tie = (a, b, claim) => {
    if (!ties.has(a)) ties.set(a, new Map());
    const of = ties.get(a);
    if (!of.has(b)) of.set(b, []);
    of.get(b).push(claim);
  };
  for (const { from, to, index } of claims) {
    if (to === null || from === to) continue;
    tie(from, to, index);
    tie(to, from, index);
  }
  return ties;
}
