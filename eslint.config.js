import tseslint from "typescript-eslint";

// Biome formats and lints; ESLint adds only what needs types, and what src must not do.

const enums = { selector: "TSEnumDeclaration", message: "Write a union of strings in place of an enum." };
const classes = {
  selector: "ClassDeclaration:not([superClass.name=/Error$/]), ClassExpression",
  message: "Write records and functions; only an error is a class.",
};
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the date as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "Take the date as an argument." },
];

const wholeZod = {
  selector:
    "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
  message: 'Write import * as z from "zod": 85 KB in place of 454.',
};

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".tmp/", "node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", enums],
      // There are no enums, and it takes a property called `class` for one.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    // The core runs in a browser, Deno, Bun and a worker: beside ECMAScript it may use only what all of them have.
    languageOptions: { ecmaVersion: 2023, globals: { TextDecoder: "readonly", TextEncoder: "readonly" } },
    rules: {
      "no-undef": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "no-restricted-imports": [
        "error",
        { name: "date-fns", message: "Import a subpath such as date-fns/addMonths: 14 ms in place of 230." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "A result depends on its input alone." },
        { object: "Date", property: "now", message: "Take the date as an argument." },
      ],
      "no-restricted-syntax": ["error", enums, classes, ...clockAndChance, wholeZod],
    },
  },
);
