// The data of the page (export/page/data.h) with everything filled in that it leaves out.

const kDay = 86_400_000;
const kMany = 50; // claims
const kFar = 0.02; // of them at either end

// Days since 1970 of an ISO 8601 day.
export const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / kDay);
export const isoOf = (day) => new Date(day * kDay).toISOString().slice(0, 10);

export const kArticle = -1; // as a speaker: the article itself

export function makeModel(data) {
  const nodes = data.nodes.map((node, index) => ({
    index,
    aliases: [],
    ...node,
    typeName: data.types[node.type],
    kind: data.kinds[data.types[node.type].kind],
    claims: [],
  }));
  const claims = data.claims.map((claim, index) => makeClaim(claim, index));
  for (const claim of claims) {
    nodes[claim.from].claims.push(claim.index);
    if (claim.to !== null && claim.to !== claim.from) nodes[claim.to].claims.push(claim.index);
  }
  const placed = nodes.filter(({ x }) => x !== undefined).length;
  return { ...data, nodes, claims, placed, days: daysOf(claims) };
}

function makeClaim(claim, index) {
  const made = {
    to: null,
    value: '',
    negative: false,
    certainty: 'certain',
    speakers: [],
    condition: '',
    support: 1,
    evidence: [],
    ...claim,
    index,
  };
  made.speaker = made.speakers[0] ?? kArticle;
  made.line = made.certainty !== 'certain' || made.condition ? 'uncertain' : made.speakers.length ? 'reported' : 'asserted';
  made.days = made.first ? [dayOf(made.first), dayOf(made.last)] : null;
  return made;
}

// The days between which claims lie, or null. Of many, all but a few far ones: an article of today may tell of 1950.
function daysOf(claims) {
  const dated = claims.filter(({ days }) => days);
  if (!dated.length) return null;
  const far = dated.length > kMany ? Math.floor(dated.length * kFar) : 0;
  const firsts = dated.map(({ days }) => days[0]).sort((a, b) => a - b);
  const lasts = dated.map(({ days }) => days[1]).sort((a, b) => a - b);
  return [firsts[far], Math.max(firsts[far], lasts[lasts.length - 1 - far])];
}

// Where the words of an evidence stand in its sentence: [before, words, after].
export function cutEvidence(model, [sentence, begin, end]) {
  const { text } = model.sentences[sentence];
  return [text.slice(0, begin), text.slice(begin, end), text.slice(end)];
}

// Only what may be opened from the page.
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
