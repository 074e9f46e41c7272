// Packages from where scripts/install_npm.sh puts them, which is no folder above this file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// The module that the package FOLDER/node_modules/NAME exports.
export function load(folder, name) {
  const root = join(folder, 'node_modules', name)
  const { main = 'index.js' } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return import(pathToFileURL(join(root, main)))
}
