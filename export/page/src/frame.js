// Everything around the picture, in the language that is on: header, filters, views, card.
import { aboutDialog } from './about.js';
import { cardOf } from './card_panel.js';
import { combobox, suggestion } from './combobox.js';
import { h } from './dom.js';
import { filterPanel } from './filter_panel.js';
import { countFilters } from './filter.js';
import { headerOf } from './header.js';
import { clean } from './label.js';
import { canvas, viewsOf } from './views.js';

// The parts that App changes: elements, and functions that show what is new.
export function frame(app) {
  const { words } = app;
  const live = h('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
  const announce = (text) => {
    live.textContent = text;
  };
  const filters = filtersOf(app);
  const views = viewsOf(app);
  const card = cardOf(app);
  const path = pathOf(app, announce);
  const about = aboutDialog(words);
  const aside = h('aside', { class: 'filters', id: 'filters', 'aria-label': words.say('filters') }, path.section, filters.body);
  const header = headerOf(app, { announce, about, aside });
  document.body.replaceChildren(
    h(
      'a',
      {
        class: 'skip',
        href: '#entities',
        onclick: (event) => {
          event.preventDefault();
          app.setView('entities');
          views.list.focus();
        },
      },
      words.say('skip'),
    ),
    header,
    h('main', { class: 'work' }, aside, views.centre, card.aside),
    live,
    about,
    h('div', { class: 'print-note' }, words.say('aboutText')),
  );
  document.title = clean(app.model.title) || words.say('untitled');
  return {
    canvas,
    announce,
    legend: views.legend,
    showView: views.showView,
    showList: views.showList,
    showPath: path.show,
    openCard: card.open,
    showCard: card.show,
    showFilters: filters.show,
    showCounts: () => {
      views.showCounts();
      filters.showCount(header);
    },
  };
}

function filtersOf(app) {
  const body = h('div', { class: 'facets' });
  const show = () =>
    body.replaceChildren(
      ...filterPanel({
        model: app.model,
        filters: app.filters,
        words: app.words,
        labels: app.labels,
        dark: app.dark,
        change: () => app.filtersChanged(),
        reset: () => {
          app.resetFilters();
          body.querySelector('.reset')?.focus();
        },
      }).filter(Boolean),
    );
  show();
  const showCount = (header) => {
    const on = countFilters(app.filters);
    body.querySelector('.reset').disabled = on === 0;
    header.querySelector('.narrow').classList.toggle('active', on > 0);
  };
  return { body, show, showCount };
}

function pathOf(app, announce) {
  const { words } = app;
  const body = h('div', { class: 'path-boxes' });
  const box = (end) =>
    combobox({
      label: words.say(end === 'from' ? 'pathFrom' : 'pathTo'),
      placeholder: words.say(end === 'from' ? 'pathFrom' : 'pathTo'),
      words,
      find: (text) => app.find(text),
      tell: suggestion(app.model, words, app.labels),
      announce,
      keeps: true,
      value: app.pathEnds?.[end] === undefined || app.pathEnds?.[end] === null ? '' : app.nameOf(app.pathEnds[end]),
      choose: (node) => app.setPathEnd(end, node),
    });
  const draw = () => body.replaceChildren(box('from'), box('to'));
  draw();
  const section = h('details', { class: 'path-section', open: Boolean(app.pathEnds) }, h('summary', {}, words.say('path')), body);
  const show = (open) => {
    section.open = open;
    section.closest('.filters').classList.toggle('open', open);
    draw();
    if (open) body.querySelectorAll('input')[1].focus();
  };
  return { section, show };
}
