import { posix } from 'node:path';
import ts from 'typescript';

/** A file as the rules of the house see it: its path from the root, with slashes. */
export interface SourceFile {
  readonly file: string;
  readonly source: string;
}

export interface Import {
  /** The path from the root for a file of ours, else the package's specifier. */
  readonly target: string;
  readonly isOurs: boolean;
  /** Nothing of it is left in the built code. */
  readonly typeOnly: boolean;
}

/** Everything a file imports: statically, dynamically, as a type, as a worker, by a glob or by an asset's URL. */
export function importsOf({ file, source }: SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly = false) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ ...resolved(file, node.text), typeOnly });
  };
  visit(parsed({ file, source }), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node)) for (const path of pathsCalled(node)) add(path);
    else if (ts.isNewExpression(node) && isMetaUrl(node)) add(node.arguments?.[0]);
  });
  return found;
}

/** A file's syntax tree; of a component, its scripts and the expressions in its markup that import. */
export function parsed({ file, source }: SourceFile): ts.SourceFile {
  const code = file.endsWith('.svelte') ? scriptsOf(source) : source;
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => {
    visit(child, see);
  });
}

function scriptsOf(component: string): string {
  const script = /<script[^>]*>([^]*?)<\/script>/g;
  const scripts = [...component.matchAll(script)].map((match) => match[1]);
  const inMarkup = component.replaceAll(script, '').match(/\bimport\(\s*['"`][^'"`]+['"`]\s*\)/g) ?? [];
  return [...scripts, ...inMarkup].join(';\n');
}

function pathsCalled(call: ts.CallExpression): readonly ts.Node[] {
  const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isGlob = call.expression.getText() === 'import.meta.glob';
  const [first] = call.arguments;
  if (!first || !(isImport || isGlob)) return [];
  return ts.isArrayLiteralExpression(first) ? first.elements : [first];
}

function isMetaUrl(made: ts.NewExpression): boolean {
  return made.expression.getText() === 'URL' && made.arguments?.[1]?.getText() === 'import.meta.url';
}

function resolved(file: string, specifier: string): Pick<Import, 'target' | 'isOurs'> {
  const path = specifier.replace(/^!/, '').replace(/\?.*$/, '');
  if (!path.startsWith('.')) return { target: path, isOurs: false };
  return { target: posix.normalize(posix.join(posix.dirname(file), path)), isOurs: true };
}
