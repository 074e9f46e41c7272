// What Cytoscape.js makes of a .cyjs file, without a window: a line of JSON for every node and edge.
//   node read_graph.js FOLDER_OF_NODE_MODULES FILE
const fs = require('fs');
const path = require('path');
const cytoscape = require(path.join(process.argv[2], 'node_modules', 'cytoscape'));

for (const level of ['warn', 'error']) {
  console[level] = (...words) => {
    process.stderr.write(words.join(' ') + '\n');
    process.exitCode = 1;
  };
}
cytoscape.warnings(true);
const file = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
const graph = cytoscape({headless: true, styleEnabled: true, elements: file.elements, style: [
  {selector: 'node', style: {label: 'data(label)', 'background-color': 'data(color)'}},
  {selector: 'edge', style: {label: 'data(label)', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier'}},
]});
for (const element of graph.elements()) {
  const what = {group: element.group(), data: element.data(), label: element.style('label')};
  if (element.isEdge()) Object.assign(what, {source: element.source().id(), target: element.target().id()});
  process.stdout.write(JSON.stringify(what) + '\n');
}
graph.destroy();  // a graph with styles keeps a clock running
