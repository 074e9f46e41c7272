import licences from 'licences';
import { h, icon } from './dom.js';

// What the page is, its keys, and the licences of all that is in it.
export function aboutDialog(words) {
  const dialog = h(
    'dialog',
    { class: 'about', 'aria-labelledby': 'about-title' },
    h(
      'button',
      { type: 'button', class: 'icon-button close', 'aria-label': words.say('close'), onclick: () => dialog.close() },
      icon('close'),
    ),
    h('h2', { id: 'about-title' }, words.say('app')),
    h('p', {}, words.say('aboutText')),
    h('p', { class: 'quiet' }, words.say('keys')),
    h('h3', {}, words.say('licences')),
    licences.map(({ name, version, text }) =>
      h('details', {}, h('summary', { dir: 'ltr' }, `${name} ${version}`), h('pre', { dir: 'ltr', lang: 'en', tabindex: '0' }, text)),
    ),
  );
  return dialog;
}
