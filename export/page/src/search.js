// Finds entities by any of their names.
import { fold } from './fold.js';

export class SearchIndex {
  // `nodes` come by importance, and so do equals among what is found.
  constructor(nodes) {
    this.entries = nodes.map((node) => ({
      node: node.index,
      names: [node.fa, node.en, ...node.aliases].filter(Boolean).map((name) => ({ name, folded: fold(name), words: wordsOf(name) })),
    }));
  }

  // [{node, name}]: `name` is the one that fits. Whole names before beginnings, beginnings of a word before what is within.
  find(query, limit = 8) {
    const wanted = fold(query);
    if (!wanted) return [];
    const found = [];
    for (const { node, names } of this.entries) {
      let best = null;
      for (const name of names) {
        const rank = likeness(name, wanted);
        if (rank > 0 && (!best || rank > best.rank)) best = { node, name: name.name, rank };
      }
      if (best) found.push(best);
    }
    return found.sort((a, b) => b.rank - a.rank || a.node - b.node).slice(0, limit);
  }
}

function wordsOf(name) {
  return name.split(/[\s\u200c]+/).map(fold);
}

function likeness({ folded, words }, wanted) {
  if (folded === wanted) return 4;
  if (folded.startsWith(wanted)) return 3;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  return folded.includes(wanted) ? 1 : 0;
}
