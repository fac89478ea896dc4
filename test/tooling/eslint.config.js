import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const htmlSinks = '/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/';

/** Syntax the house does without, with the reason. */
const refused = [
  ['TSNonNullExpression[expression.computed!=true]', 'Only an index within known bounds is asserted: handle the missing value.'],
  ['TSEnumDeclaration', 'Use a union of strings.'],
  ['ExportDefaultDeclaration', 'Exports have names.'],
  [`MemberExpression[property.name=${htmlSinks}]`, 'No text becomes HTML here: build nodes.'],
  [
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|on.*)$/]",
    'The policy drops it: use CSSOM and listeners.',
  ],
  ["CallExpression[callee.property.name='attr'][arguments.0.value='style']", "The policy drops it: use d3's .style()."],
  ["SvelteAttribute[key.name='style']", 'The policy drops style attributes: use a class or a style: directive.'],
];

/** What can carry data out of the page although the policy holds, and is therefore in one module only. */
const leaving = [
  ["AssignmentExpression[left.property.name='href'][left.object.name='location']", 'Leaving the page is for src/embed/navigation.ts.'],
  [
    "AssignmentExpression[left.property.name='href'][left.object.property.name='location']",
    'Leaving the page is for src/embed/navigation.ts.',
  ],
  ["AssignmentExpression[left.property.name='location']", 'Leaving the page is for src/embed/navigation.ts.'],
  ["AssignmentExpression[left.name='location']", 'Leaving the page is for src/embed/navigation.ts.'],
  [
    "CallExpression[callee.object.name='location'][callee.property.name=/^(assign|replace)$/]",
    'Leaving the page is for src/embed/navigation.ts.',
  ],
  [
    "CallExpression[callee.object.property.name='location'][callee.property.name=/^(assign|replace)$/]",
    'Leaving the page is for src/embed/navigation.ts.',
  ],
  [
    "CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name='open']",
    'Leaving the page is for src/embed/navigation.ts.',
  ],
  ["CallExpression[callee.name='open']", 'Leaving the page is for src/embed/navigation.ts.'],
];

const syntax = (pairs) => ['error', ...pairs.map(([selector, message]) => ({ selector, message }))];

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'node_modules/'] },
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Texts are spread into code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Replaced below by a rule that lets an index within known bounds pass.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser } },
  {
    // Here typescript-eslint sees other components and snippets as any; svelte-check knows their types.
    files: ['**/*.svelte'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [`@typescript-eslint/no-unsafe-${use}`, 'off']),
    ),
  },
  {
    files: ['src/**', 'workers/**'],
    rules: {
      'no-restricted-syntax': syntax([...refused, ...leaving]),
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      // Maps here are read-only; a new one takes the place of the old.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/embed/navigation.ts'], rules: { 'no-restricted-syntax': syntax(refused) } },
  {
    // Vitest reads a fixture's needs from its first parameter, which must be a pattern.
    files: ['test/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  { files: ['**/*.mjs', '**/*.js'], extends: [ts.configs.disableTypeChecked], languageOptions: { globals: globals.node } },
);
