// Everything around the picture, in the language that is on: header, filters, views, card. The picture's own element is made once.
import { aboutDialog } from './about.js';
import { combobox, suggestion } from './combobox.js';
import { h, icon, name } from './dom.js';
import { filterPanel } from './filter_panel.js';
import { countFilters } from './filter.js';
import { clean } from './label.js';

const kViews = ['graph', 'entities', 'claims'];
const kStep = 60; // pixels that an arrow key moves the picture

const canvas = h('div', { class: 'canvas', tabindex: '0', role: 'img' });

// The parts that App changes: elements, and functions that show what is new.
export function frame(app) {
  const { words } = app;
  const live = h('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
  const announce = (text) => { live.textContent = text; };
  const filters = filtersOf(app);
  const views = viewsOf(app);
  const card = cardOf(app);
  const path = pathOf(app, announce);
  const about = aboutDialog(words);
  const aside = h('aside', { class: 'filters', id: 'filters', 'aria-label': words.say('filters') }, path.section, filters.body);
  const header = headerOf(app, { announce, about, aside });
  document.body.replaceChildren(
    h('a', { class: 'skip', href: '#entities', onclick: (event) => { event.preventDefault(); app.setView('entities'); views.list.focus(); } }, words.say('skip')),
    header, h('main', { class: 'work' }, aside, views.centre, card.aside), live, about, h('div', { class: 'print-note' }, words.say('aboutText')));
  document.title = clean(app.model.title) || words.say('untitled');
  return {
    canvas, announce, legend: views.legend, showView: views.showView, showList: views.showList, showPath: path.show, openCard: card.open, showCard: card.show,
    showFilters: filters.show,
    showCounts: () => { views.showCounts(); filters.showCount(header); },
  };
}

function headerOf(app, { announce, about, aside }) {
  const { model, words } = app;
  const only = model.articles.length === 1 ? model.articles[0] : null;
  const under = only ? [only.source && name(only.source), only.date && h('time', { datetime: only.date }, words.date(only.date))] : [`${words.plain(model.articles.length)} ${words.say('articleCount')}`];
  const search = combobox({
    label: words.say('search'), placeholder: words.say('searchHint'), words, find: (text) => app.find(text), tell: suggestion(model, words, app.labels),
    choose: (node) => app.chooseNode(node), announce,
  });
  search.classList.add('main-search');
  const tool = (which, label, onclick, more = {}) => h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...more }, icon(which));
  const labels = h('select', { 'aria-label': words.say('labels'), title: words.say('labels'), onchange: ({ target }) => app.setLabels(target.value) },
    ['fa', 'en'].map((language) => h('option', { value: language, selected: app.labels === language }, words.say(language === 'fa' ? 'labelsFa' : 'labelsEn'))));
  const open = tool('filter', words.say('filters'), () => { open.setAttribute('aria-expanded', String(aside.classList.toggle('open'))); },
    { class: 'icon-button narrow', 'aria-expanded': 'false', 'aria-controls': 'filters' });
  return h('header', { class: 'top' },
    h('div', { class: 'brand' }, h('span', { class: 'mark', 'aria-hidden': 'true' }),
      h('div', {}, h('h1', {}, name(clean(model.title) || words.say('untitled'))), h('p', { class: 'under' }, under.filter(Boolean).map((part) => h('span', {}, part))))),
    search,
    h('div', { class: 'tools' }, open, labels,
      h('button', { type: 'button', class: 'language', lang: words.language === 'fa' ? 'en' : 'fa', title: words.say('languageHint'),
        onclick: () => { app.speak(words.language === 'fa' ? 'en' : 'fa'); document.querySelector('.language').focus(); } }, words.say('language')),
      tool('moon', words.say('dark'), () => { app.setDark(!app.dark); document.querySelector('.theme').focus(); }, { class: 'icon-button theme', 'aria-pressed': String(app.dark) }),
      tool('print', words.say('print'), () => window.print()),
      tool('info', words.say('about'), () => about.showModal(), { class: 'icon-button about-button' })));
}

function filtersOf(app) {
  const body = h('div', { class: 'facets' });
  const show = () => body.replaceChildren(...filterPanel({
    model: app.model, filters: app.filters, words: app.words, labels: app.labels, dark: app.dark,
    change: () => app.filtersChanged(), reset: () => { app.resetFilters(); body.querySelector('.reset')?.focus(); },
  }).filter(Boolean));
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
  const box = (end) => combobox({
    label: words.say(end === 'from' ? 'pathFrom' : 'pathTo'), placeholder: words.say(end === 'from' ? 'pathFrom' : 'pathTo'), words,
    find: (text) => app.find(text), tell: suggestion(app.model, words, app.labels), announce, keeps: true,
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

function viewsOf(app) {
  const { words } = app;
  const list = h('div', { class: 'list', id: 'panel-list', role: 'tabpanel', tabindex: '0' });
  const counts = h('p', { class: 'counts' });
  const legend = h('section', { class: 'legend', 'aria-label': words.say('legend') });
  const button = (which, label, onclick) => h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick }, icon(which));
  const picture = h('img', { class: 'picture', alt: '' });
  const stage = h('div', { class: 'stage', id: 'panel-graph', role: 'tabpanel', 'aria-labelledby': 'view-graph' }, canvas, picture);
  const zoom = h('div', { class: 'zoom' }, button('plus', words.say('zoomIn'), () => app.graph.zoom(1.3)), button('minus', words.say('zoomOut'), () => app.graph.zoom(1 / 1.3)),
      button('fit', words.say('fit'), () => app.graph.fit()));
  const tabs = kViews.map((view) => h('button', { type: 'button', role: 'tab', id: `view-${view}`, 'aria-controls': view === 'graph' ? 'panel-graph' : 'panel-list',
    onclick: () => app.setView(view) }, words.say(view)));
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': words.say('views'), onkeydown: (event) => turn(event, tabs, words) }, tabs);
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
    const offer = (all) => h('button', { type: 'button', class: 'link', onclick: () => app.showAll(all) }, words.say(all ? 'showAll' : 'showFewer'));
    const switcher = app.all ? offer(false) : hidden ? offer(true) : null;
    counts.replaceChildren(...[told ? words.say('shown', { nodes: told, claims: claims.length }) : words.say(app.model.claims.length ? 'nothing' : 'empty'),
      hidden ? h('span', { class: 'hidden-line' }, words.say('hidden', { n: hidden })) : null, switcher].filter(Boolean));
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

function cardOf(app) {
  const body = h('div', { class: 'card-body' });
  const close = h('button', { type: 'button', class: 'icon-button close', 'aria-label': app.words.say('close'), onclick: () => { app.chooseNothing(); aside.classList.remove('open'); canvas.focus(); } }, icon('close'));
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
