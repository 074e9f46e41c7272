// The top of the page: title, search, tools.
import { combobox, suggestion } from './combobox.js';
import { h, icon, name } from './dom.js';
import { clean } from './label.js';

export function headerOf(app, { announce, about, aside }) {
  const { model, words } = app;
  const only = model.articles.length === 1 ? model.articles[0] : null;
  const under = only
    ? [only.source && name(only.source), only.date && h('time', { datetime: only.date }, words.date(only.date))]
    : [`${words.plain(model.articles.length)} ${words.say('articleCount')}`];
  const search = combobox({
    label: words.say('search'),
    placeholder: words.say('searchHint'),
    words,
    find: (text) => app.find(text),
    tell: suggestion(model, words, app.labels),
    choose: (node) => app.chooseNode(node),
    announce,
  });
  search.classList.add('main-search');
  const tool = (which, label, onclick, more = {}) =>
    h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...more }, icon(which));
  const labels = h(
    'select',
    { 'aria-label': words.say('labels'), title: words.say('labels'), onchange: ({ target }) => app.setLabels(target.value) },
    ['fa', 'en'].map((language) =>
      h('option', { value: language, selected: app.labels === language }, words.say(language === 'fa' ? 'labelsFa' : 'labelsEn')),
    ),
  );
  const open = tool(
    'filter',
    words.say('filters'),
    () => {
      open.setAttribute('aria-expanded', String(aside.classList.toggle('open')));
    },
    { class: 'icon-button narrow', 'aria-expanded': 'false', 'aria-controls': 'filters' },
  );
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }),
      h(
        'div',
        {},
        h('h1', {}, name(clean(model.title) || words.say('untitled'))),
        h(
          'p',
          { class: 'under' },
          under.filter(Boolean).map((part) => h('span', {}, part)),
        ),
      ),
    ),
    search,
    h(
      'div',
      { class: 'tools' },
      open,
      labels,
      h(
        'button',
        {
          type: 'button',
          class: 'language',
          lang: words.language === 'fa' ? 'en' : 'fa',
          title: words.say('languageHint'),
          onclick: () => {
            app.speak(words.language === 'fa' ? 'en' : 'fa');
            document.querySelector('.language').focus();
          },
        },
        words.say('language'),
      ),
      tool(
        'moon',
        words.say('dark'),
        () => {
          app.setDark(!app.dark);
          document.querySelector('.theme').focus();
        },
        { class: 'icon-button theme', 'aria-pressed': String(app.dark) },
      ),
      tool('print', words.say('print'), () => window.print()),
      tool('info', words.say('about'), () => about.showModal(), { class: 'icon-button about-button' }),
    ),
  );
}
