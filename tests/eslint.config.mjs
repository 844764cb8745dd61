/**
 * The form that Prettier cannot write: no line too long to read, no question within a question,
 * nothing unused.
 */
import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

export default typescript.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.waymark/',
      'node_modules/',
      'tests/fixtures/tables/',
      'public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      'max-len': ['error', { code: 120, ignoreUrls: true, ignoreRegExpLiterals: true }],
      'max-lines': ['error', { max: 250 }],
      'no-nested-ternary': 'error',
      eqeqeq: 'error',
      // Naming a property is how the rest of an object is had without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'prefer-const': 'error',
    },
  },
  // A test file holds as many cases as its subject has.
  { files: ['tests/**'], rules: { 'max-lines': 'off' } },
);
