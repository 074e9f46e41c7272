// Reads the data of the page and opens it. The marks gereh:start and gereh:shown tell how long that takes.
import { App } from './app.js';
import { makeModel } from './model.js';

performance.mark('gereh:start');
const data = document.getElementById('data');
const model = makeModel(JSON.parse(data.textContent));

// A canvas does not wait for a typeface, and measures its labels but once.
Promise.all(['400 13px Vazirmatn', '700 13px Vazirmatn'].map((font) => document.fonts.load(font, 'گره Gereh'))).finally(() => {
  const app = new App(model);
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches?.('input, select, textarea');
    if (event.key === '/' && !typing) {
      document.querySelector('.main-search input').focus();
      event.preventDefault();
    } else if (event.key === 'Escape' && app.selection && !document.querySelector('dialog[open]')) {
      const inCard = event.target.closest?.('.card');
      app.chooseNothing();
      if (inCard) document.querySelector('[role=tab][aria-selected=true]').focus();
    }
  });
  preparePrinting(app);
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('gereh:shown')));
});

// A printer gets the whole picture, not what the window shows of it.
function preparePrinting(app) {
  const draw = () => {
    document.querySelector('.picture').src = app.graph.picture();
  };
  addEventListener('beforeprint', draw);
  matchMedia('print').addEventListener('change', ({ matches }) => matches && draw());
}
