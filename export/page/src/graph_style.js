// The look of the picture, as Cytoscape takes it.

export const kInks = {
  light: { ground: '#fbfaf7', text: '#1b2430', quiet: '#5b6675', line: '#6b7789', negated: '#b3261e', accent: '#0b6e75', halo: '#fbfaf7' },
  dark: { ground: '#12161c', text: '#e9edf2', quiet: '#a3adba', line: '#8794a6', negated: '#ff8a80', accent: '#4fc3c9', halo: '#12161c' },
};

export const kDashArrays = { asserted: '', reported: '6 4', uncertain: '0.1 5' }; // of SVG, as in the legend
const kNote = '-0.8 -1 0.3 -1 0.8 -0.5 0.8 1 -0.8 1'; // a sheet with a folded corner

export function graphStyle(ink) {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'data(shape)',
        'background-color': 'data(fill)',
        'border-color': 'data(border)',
        'border-width': 2,
        label: 'data(label)',
        color: ink.text,
        'font-family': 'Vazirmatn, sans-serif',
        'font-size': 'data(letters)',
        'font-weight': 500,
        'text-wrap': 'wrap',
        'text-max-width': 400,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-outline-color': ink.halo,
        'text-outline-width': 2.5,
        'min-zoomed-font-size': 7.5,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': ink.line,
        'target-arrow-color': ink.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.85,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        color: ink.quiet,
        'font-family': 'Vazirmatn, sans-serif',
        'font-size': 10.5,
        'text-rotation': 'autorotate',
        'text-wrap': 'wrap',
        'text-max-width': 400,
        'text-background-color': ink.ground,
        'text-background-opacity': 0.92,
        'text-background-padding': 2,
        'min-zoomed-font-size': 11, // when larger than life: Cytoscape compares at powers of two
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[shape = "polygon"]', style: { 'shape-polygon-points': kNote } },
    { selector: 'edge.reported', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: 'edge.uncertain', style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 5], 'line-cap': 'round' } },
    { selector: 'edge.crowded', style: { 'curve-style': 'straight', opacity: 0.45, width: 1.2, 'target-arrow-shape': 'none' } },
    { selector: 'edge.plain', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge.negated',
      style: { 'line-color': ink.negated, 'target-arrow-color': ink.negated, color: ink.negated, 'target-arrow-shape': 'tee', label: '✗' },
    },
    { selector: 'edge.named', style: { label: 'data(label)', 'z-index': 5 } },
    { selector: '.dimmed', style: { opacity: 0.24 } },
    {
      selector: 'edge.on',
      style: {
        opacity: 1,
        'line-color': ink.accent,
        'target-arrow-color': ink.accent,
        color: ink.text,
        'font-size': 13.5,
        'z-index': 9,
        'min-zoomed-font-size': 5,
      },
    },
    { selector: 'edge.on.negated', style: { 'line-color': ink.negated, 'target-arrow-color': ink.negated } },
    { selector: 'edge.chosen', style: { width: 4, 'font-weight': 700, 'z-index': 12 } },
    {
      selector: 'node.chosen',
      style: { 'border-width': 4, 'border-color': ink.accent, 'font-weight': 800, 'min-zoomed-font-size': 0, 'z-index': 20 },
    },
    { selector: 'node.on', style: { 'z-index': 10, 'min-zoomed-font-size': 5 } },
  ];
}
