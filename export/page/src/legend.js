// What shapes and lines mean; only what the picture has.
import { h, sign } from './dom.js';
import { kDashArrays } from './graph_style.js';
import { coloursOf, signOf } from './kinds.js';

export function legend(app) {
  const { model, words, derived, dark, ink } = app;
  const kinds = model.kinds.filter((kind) => derived.nodes.some((node) => model.nodes[node].kind === kind));
  const manners = Object.keys(kDashArrays).filter((line) => derived.lines.some((drawn) => drawn.line === line));
  const line = (colour, dashes) =>
    sign('line', {
      x1: 1,
      x2: 33,
      y1: 8,
      y2: 8,
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dashes,
      'stroke-linecap': dashes.startsWith('0') ? 'round' : 'butt',
    });
  return [
    h('h2', {}, words.say('legend')),
    h(
      'ul',
      {},
      kinds.map((kind) => h('li', {}, sign(...signOf(kind, coloursOf(kind, dark))), words.of(kind))),
    ),
    h(
      'ul',
      {},
      manners.map((manner) => h('li', {}, line(ink.line, kDashArrays[manner]), words.say(manner))),
      derived.lines.some(({ negative }) => negative) ? h('li', {}, line(ink.negated, ''), `✗ ${words.say('negated')}`) : null,
    ),
  ];
}
