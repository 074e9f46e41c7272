// The middle of the page: the picture and the lists, one at a time, with the legend. The picture's own element is made once.
import { h, icon } from './dom.js';

const kViews = ['graph', 'entities', 'claims'];
const kStep = 60; // pixels that an arrow key moves the picture

export const canvas = h('div', { class: 'canvas', tabindex: '0', role: 'img' });

export function viewsOf(app) {
  const { words } = app;
  const list = h('div', { class: 'list', id: 'panel-list', role: 'tabpanel', tabindex: '0' });
  const counts = h('p', { class: 'counts' });
  const legend = h('section', { class: 'legend', 'aria-label': words.say('legend') });
  const button = (which, label, onclick) =>
    h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick }, icon(which));
  const picture = h('img', { class: 'picture', alt: '' });
  const stage = h('div', { class: 'stage', id: 'panel-graph', role: 'tabpanel', 'aria-labelledby': 'view-graph' }, canvas, picture);
  const zoom = h(
    'div',
    { class: 'zoom' },
    button('plus', words.say('zoomIn'), () => app.graph.zoom(1.3)),
    button('minus', words.say('zoomOut'), () => app.graph.zoom(1 / 1.3)),
    button('fit', words.say('fit'), () => app.graph.fit()),
  );
  const tabs = kViews.map((view) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `view-${view}`,
        'aria-controls': view === 'graph' ? 'panel-graph' : 'panel-list',
        onclick: () => app.setView(view),
      },
      words.say(view),
    ),
  );
  const bar = h(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': words.say('views'), onkeydown: (event) => turn(event, tabs, words) },
    tabs,
  );
  canvas.onkeydown = (event) => steer(event, app);

  const showView = (view) => {
    tabs.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(kViews[at] === view));
      tab.tabIndex = kViews[at] === view ? 0 : -1;
    });
    stage.hidden = view !== 'graph';
    legend.hidden = stage.hidden;
    zoom.hidden = stage.hidden;
    list.hidden = view === 'graph';
    list.setAttribute('aria-labelledby', `view-${view}`);
  };
  const showCounts = () => {
    const { nodes, hidden, claims, lines, told } = app.derived;
    canvas.setAttribute('aria-label', words.say('graphLabel', { nodes: nodes.length, lines: lines.length }));
    const offer = (all) =>
      h('button', { type: 'button', class: 'link', onclick: () => app.showAll(all) }, words.say(all ? 'showAll' : 'showFewer'));
    const switcher = app.all ? offer(false) : hidden ? offer(true) : null;
    counts.replaceChildren(
      ...[
        told ? words.say('shown', { nodes: told, claims: claims.length }) : words.say(app.model.claims.length ? 'nothing' : 'empty'),
        hidden ? h('span', { class: 'hidden-line' }, words.say('hidden', { n: hidden })) : null,
        switcher,
      ].filter(Boolean),
    );
  };
  const centre = h('section', { class: 'centre' }, h('div', { class: 'bar' }, bar, counts, zoom), stage, list, legend);
  return { centre, list, legend, showView, showCounts, showList: (table) => list.replaceChildren(table) };
}

// Arrow keys go from tab to tab, as the page runs.
function turn(event, tabs, words) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (words.direction === 'rtl' ? -1 : 1);
  if (!step) return;
  const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
  next.click();
  next.focus();
  event.preventDefault();
}

function steer(event, app) {
  const moves = { ArrowLeft: [kStep, 0], ArrowRight: [-kStep, 0], ArrowUp: [0, kStep], ArrowDown: [0, -kStep] };
  const zooms = { '+': 1.3, '=': 1.3, '-': 1 / 1.3 };
  if (moves[event.key]) app.graph.pan(...moves[event.key]);
  else if (zooms[event.key]) app.graph.zoom(zooms[event.key]);
  else if (event.key === '0') app.graph.fit();
  else return;
  event.preventDefault();
}
