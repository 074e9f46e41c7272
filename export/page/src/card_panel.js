// What stands beside the picture, around the card.
import { h, icon } from './dom.js';

export function cardOf(app) {
  const body = h('div', { class: 'card-body' });
  const close = h(
    'button',
    {
      type: 'button',
      class: 'icon-button close',
      'aria-label': app.words.say('close'),
      onclick: () => {
        app.chooseNothing();
        aside.classList.remove('open');
        document.querySelector('[role=tab][aria-selected=true]').focus();
      },
    },
    icon('close'),
  );
  const aside = h('aside', { class: 'card', 'aria-label': app.words.say('details') }, close, body);
  const show = (parts, chosen) => {
    close.hidden = !chosen;
    aside.classList.toggle('chosen', chosen);
    if (!chosen) aside.classList.remove('open');
    body.replaceChildren(...parts.flat(Infinity).filter(Boolean));
  };
  // How much of the picture it covers, in pixels.
  const open = () => {
    aside.classList.add('open');
    aside.scrollTop = 0;
    body.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
    return getComputedStyle(aside).position === 'absolute' ? aside.clientHeight : 0;
  };
  return { aside, show, open };
}
