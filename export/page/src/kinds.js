// How kinds of entities look: shapes tell the same as colours, so that nobody needs to see colours.

// By the ontology's class of the kind: Cytoscape's shape, and the same as a polygon in a box of 16 for the legend.
const kShapes = {
  Person: ['ellipse', null],
  Organization: ['round-rectangle', '2,3 14,3 14,13 2,13'],
  Place: ['hexagon', '4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8'],
  Document: ['polygon', '3,1.5 10,1.5 13,4.5 13,14.5 3,14.5'],
  Product: ['diamond', '8,1 15,8 8,15 1,8'],
  Office: ['octagon', '5,1.5 11,1.5 14.5,5 14.5,11 11,14.5 5,14.5 1.5,11 1.5,5'],
  Event: ['pentagon', '8,1.5 14.5,6.5 12,14.5 4,14.5 1.5,6.5'],
  Concept: ['round-tag', '2,4 10,4 14,8 10,12 2,12'],
};

export const shapeOf = (kind) => (kShapes[kind.id] ?? kShapes.Concept)[0];

// What sign() draws it by.
export function signOf(kind, colours) {
  const [shape, points] = kShapes[kind.id] ?? kShapes.Concept;
  const look = { fill: colours.fill, stroke: colours.border, 'stroke-width': 1.5 };
  return shape === 'ellipse' ? ['ellipse', { cx: 8, cy: 8, r: 6, ...look }] : ['polygon', { points, 'stroke-linejoin': 'round', ...look }];
}

// Tints for a dark ground: the border's colour, mixed into the ground.
export function coloursOf(kind, dark) {
  return dark
    ? { fill: mix(kind.border, '#12161c', 0.42), border: mix(kind.border, '#ffffff', 0.78) }
    : { fill: kind.fill, border: kind.border };
}

function mix(colour, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const of = (hex) => Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(of(colour) * share + of(other) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
