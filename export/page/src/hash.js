// A little of the state stands in the address, so that a link can point to an entity: #node=country/RU&language=en&theme=dark.

export function readHash(model, hash) {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  const state = {};
  if (['fa', 'en'].includes(wanted.get('language'))) state.language = wanted.get('language');
  if (['dark', 'light'].includes(wanted.get('theme'))) state.dark = wanted.get('theme') === 'dark';
  const node = model.nodes.findIndex(({ id }) => id === wanted.get('node'));
  if (node >= 0) state.node = node;
  return state;
}

export function writeHash({ model, selection, words, dark }) {
  const state = new URLSearchParams({ language: words.language, theme: dark ? 'dark' : 'light' });
  if (selection?.node !== undefined) state.set('node', model.nodes[selection.node].id);
  history.replaceState(null, '', `#${state.toString().replaceAll('%2F', '/')}`);
}
