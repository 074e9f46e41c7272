// The data of the page (export/page_data.h) with everything filled in that it leaves out.

const kDay = 86_400_000;

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
  return { ...data, nodes, claims, days: daysOf(claims) };
}

function makeClaim(claim, index) {
  const made = { to: null, value: '', negative: false, certainty: 'certain', speakers: [], condition: '', support: 1, evidence: [], ...claim, index };
  made.speaker = made.speakers[0] ?? kArticle;
  made.line = made.certainty !== 'certain' || made.condition ? 'uncertain' : made.speakers.length ? 'reported' : 'asserted';
  made.days = made.first ? [dayOf(made.first), dayOf(made.last)] : null;
  return made;
}

// First and last day that any claim has, or null.
function daysOf(claims) {
  let span = null;
  for (const { days } of claims) {
    if (!days) continue;
    span = span ? [Math.min(span[0], days[0]), Math.max(span[1], days[1])] : [...days];
  }
  return span;
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
