// A box to type a name in, with suggestions: the ARIA pattern of a combobox with a list.
import { h, icon, name } from './dom.js';

let made = 0;

// find(text) gives [{node, name}], tell({node, name}) what a suggestion shows, choose(node) is called for the one that is taken. After that
// the box keeps the name if `keeps`, else it is emptied.
export function combobox({ label, placeholder, words, find, tell, choose, announce, keeps = false, value = '' }) {
  const id = `box${++made}`;
  let found = [];
  let active = -1;

  const list = h('ul', { id: `${id}-list`, role: 'listbox', class: 'suggestions', 'aria-label': label, hidden: true });
  const input = h('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    placeholder,
    value,
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  });

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (at) => {
    const { node, name: of } = found[at];
    input.value = keeps ? of : '';
    close();
    choose(node);
  };
  const point = (at) => {
    active = at;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    list.children[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const suggest = () => {
    const text = input.value.trim();
    found = text ? find(text) : [];
    list.replaceChildren(
      ...found.map((one, at) =>
        h(
          'li',
          {
            id: `${id}-${at}`,
            role: 'option',
            'aria-selected': 'false',
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(at),
          },
          tell(one),
        ),
      ),
    );
    if (text && !found.length) list.append(h('li', { class: 'nothing', role: 'option', 'aria-disabled': 'true' }, words.say('noResults')));
    list.hidden = !text;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', String(Boolean(text)));
    if (text) announce(found.length ? words.say('results', { n: found.length }) : words.say('noResults'));
  };

  input.addEventListener('input', suggest);
  input.addEventListener('focus', () => keeps && input.select());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
      event.stopPropagation();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) suggest();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length) point((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
      event.preventDefault();
    } else if (event.key === 'Enter' && found.length && !list.hidden) {
      take(Math.max(active, 0));
      event.preventDefault();
    }
  });
  return h('div', { class: 'combobox' }, icon('search'), input, list);
}

// What a suggestion shows: the name, the label if that is another, the type.
export function suggestion(model, words, labels) {
  return ({ node, name: found }) => {
    const of = model.nodes[node];
    const label = words.of(of, labels);
    const other = found !== label ? name(found, { class: 'quiet' }) : null;
    return [name(label), other, h('span', { class: 'quiet type' }, words.of(of.typeName))];
  };
}
