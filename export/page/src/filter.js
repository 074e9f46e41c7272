// Which claims pass the filters. Facets hold what is switched off, so that nothing is lost when a filter is new.

export const kPolarities = ['affirmative', 'negative'];
export const kCertainties = ['certain', 'probable', 'possible', 'unknown', 'conditional'];

export function noFilters() {
  return {
    off: { types: new Set(), predicates: new Set(), speakers: new Set(), polarity: new Set(), certainty: new Set() },
    confidence: 0,
    from: null, // days since 1970, or null for no limit
    to: null,
    undated: true,
  };
}

// The values of a claim by facet; a claim passes if none is off.
export const kFacets = {
  types: (model, claim) => [model.nodes[claim.from].type, ...(claim.to === null ? [] : [model.nodes[claim.to].type])],
  predicates: (model, claim) => [claim.predicate],
  speakers: (model, claim) => [claim.speaker],
  polarity: (model, claim) => [claim.negative ? 'negative' : 'affirmative'],
  certainty: (model, claim) => [claim.certainty, ...(claim.condition ? ['conditional'] : [])],
};

export function passes(model, filters, claim) {
  if (claim.confidence < filters.confidence) return false;
  if (!inTime(filters, claim.days)) return false;
  return Object.entries(kFacets).every(([facet, valuesOf]) => !valuesOf(model, claim).some((value) => filters.off[facet].has(value)));
}

function inTime({ from, to, undated }, days) {
  if (!days) return undated;
  return (from === null || days[1] >= from) && (to === null || days[0] <= to);
}

export function visibleClaims(model, filters) {
  return model.claims.filter((claim) => passes(model, filters, claim));
}

// How many filters are on.
export function countFilters({ off, confidence, from, to, undated }) {
  const facets = Object.values(off).filter((values) => values.size > 0).length;
  return facets + (confidence > 0) + (from !== null || to !== null) + !undated;
}

// Values of a facet with the number of claims that have them, the commonest first.
export function countValues(model, facet) {
  const counts = new Map();
  for (const claim of model.claims) {
    for (const value of new Set(kFacets[facet](model, claim))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
