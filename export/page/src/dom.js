// Makes elements. Text goes in as text: nothing here, or anywhere in the page, reads HTML.

// h('a', {href, class, onclick, aria-label}, children...): `on…` are listeners, true and false set and leave out an attribute.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'checked' || name === 'value') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Names and other words of articles, whose direction is their own.
export const name = (text, attributes = {}) => h('bdi', attributes, text);

const kSvg = 'http://www.w3.org/2000/svg';
const kIcons = {
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16.2 16.2 21 21',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.5v.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'M6 6l12 12M18 6 6 18',
  filter: 'M3 5h18l-7 8.5V20l-4-2v-4.5z',
  card: 'M4 5h16v14H4zM8 10h8M8 14h5',
  link: 'M10 14 20 4M14 4h6v6M18 14v6H4V6h6',
};

export function icon(which) {
  const svg = document.createElementNS(kSvg, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(kSvg, 'path');
  path.setAttribute('d', kIcons[which]);
  svg.append(path);
  return svg;
}

// A shape of the legend: the kind's in the picture, or a line's.
export function sign(shape, attributes) {
  const svg = document.createElementNS(kSvg, 'svg');
  svg.setAttribute('viewBox', shape === 'line' ? '0 0 34 16' : '0 0 16 16');
  svg.setAttribute('class', shape === 'line' ? 'sign sign-line' : 'sign');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(kSvg, shape === 'line' ? 'line' : shape === 'ellipse' ? 'circle' : 'polygon');
  for (const [key, value] of Object.entries(attributes)) drawn.setAttribute(key, value);
  svg.append(drawn);
  return svg;
}
