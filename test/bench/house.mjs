// npm run bench:house [-- FOLDER]: what the source looks like, in numbers: files, lines, knots of folders, long functions,
// nested ternaries, casts. FOLDER is the root of another checkout, to compare with.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(process.argv[2] ?? '.', 'src');
const files = /** @type {string[]} */ (fs.readdirSync(root, { recursive: true }))
  .filter(file => /\.tsx?$/.test(file))
  .map(file => file.split(path.sep).join('/'))
  .sort();

const sum = {
  files: files.length,
  lines: 0,
  'lines over 120 columns': 0,
  'files over 300 lines': 0,
  'functions over 40 lines': 0,
  'functions over 60 lines': 0,
  ternaries: 0,
  'nested ternaries': 0,
  'casts with `as`, but `as const`': 0,
  'assertions with `!`': 0,
  'exports with a comment': 0,
  exports: 0,
};
/** From each folder to the folders that its files import. @type {Map<string, Set<string>>} */
const imports = new Map();

for (const file of files) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n');
  sum.lines += lines.length - 1;
  sum['lines over 120 columns'] += lines.filter(line => line.length > 120).length;
  if (lines.length > 301) sum['files over 300 lines']++;
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind), file);
}

/** @param {ts.Node} node @param {string} file */
function visit(node, file) {
  if (ts.isFunctionLike(node) && 'body' in node && node.body) countFunction(node);
  if (ts.isConditionalExpression(node)) {
    sum.ternaries++;
    if (ts.isConditionalExpression(withoutParentheses(node.whenTrue))) sum['nested ternaries']++;
    if (ts.isConditionalExpression(withoutParentheses(node.whenFalse))) sum['nested ternaries']++;
  }
  if (ts.isAsExpression(node) && node.type.getText() !== 'const') sum['casts with `as`, but `as const`']++;
  if (ts.isNonNullExpression(node)) sum['assertions with `!`']++;
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    countImport(file, node.moduleSpecifier.text);
  if (isExported(node)) {
    sum.exports++;
    if (ts.getJSDocCommentsAndTags(node).length > 0) sum['exports with a comment']++;
  }
  ts.forEachChild(node, child => visit(child, file));
}

/** @param {ts.Node} node */
function countFunction(node) {
  const source = node.getSourceFile();
  const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
  const length = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
  if (length > 40) sum['functions over 40 lines']++;
  if (length > 60) sum['functions over 60 lines']++;
}

/** @param {ts.Expression} node @returns {ts.Expression} */
function withoutParentheses(node) {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

/** @param {ts.Node} node */
function isExported(node) {
  return (
    ts.canHaveModifiers(node) &&
    ts.isSourceFile(node.parent) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** @param {string} file @param {string} target */
function countImport(file, target) {
  if (!target.startsWith('.')) return;
  const from = path.posix.dirname(file);
  const to = path.posix.dirname(path.posix.join(from, target));
  if (from === to) return;
  imports.set(from, (imports.get(from) ?? new Set()).add(to));
}

/** Folders that can be reached from a folder over its imports. @param {string} folder */
function reachable(folder) {
  /** @type {Set<string>} */
  const found = new Set();
  const wanted = [...(imports.get(folder) ?? [])];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    wanted.push(...(imports.get(next) ?? []));
  }
  return found;
}

const domain = new Set(files.map(file => path.posix.dirname(file)).filter(folder => folder.startsWith('domain/')));
const knotted = [...domain].filter(folder => reachable(folder).has(folder));
const rows = {
  ...sum,
  'lines a file': Math.round(sum.lines / sum.files),
  'domain folders': domain.size,
  'domain folders in a knot': knotted.length,
  'loose files in src/host': files.filter(file => /^host\/[^/]+$/.test(file)).length,
};
for (const [name, value] of Object.entries(rows)) console.log(`${String(value).padStart(7)}  ${name}`);
