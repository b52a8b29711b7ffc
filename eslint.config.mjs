import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.vscode-test/**'] },
  ...tseslint.configs.strictTypeChecked.map(config => ({ ...config, files: ['src/**/*.ts', 'src/**/*.tsx'] })),
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: {
      parserOptions: { project: ['./src/tsconfig.json', './src/dashboard/tsconfig.json'] },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // VS Code's disposables are interfaces in all but name.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-nested-ternary': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // User text is set as text; a page that parses it as HTML would run other people's words.
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: 'Set text as text.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Set text as text.' },
        {
          selector: "AssignmentExpression[left.property.name='isTrusted']",
          message: 'Other people’s words are never trusted.',
        },
        { selector: "Property[key.name='enabledApiProposals']", message: 'No proposed API.' },
      ],
    },
  },
);
