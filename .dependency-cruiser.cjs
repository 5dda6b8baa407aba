// The rooms of src, in order: a room imports only from rooms above it, and only through their doors (index.ts).
// A folder of a room that needs an optional peer has a door of its own, which an entry of the package may open.
const rooms = [
  "error",
  "number",
  "quantity",
  "period",
  "data",
  "formula",
  "interpret",
  "indicators",
  "targets",
  "scoring",
  "assessment",
  "analysis",
  "audit",
  "exchange",
  "report",
];

// Where each npm package may be imported.
const packages = {
  "decimal.js": ["number"],
  "date-fns": ["period"],
  zod: ["scoring", "assessment", "exchange"],
  fflate: ["exchange"],
  papaparse: ["exchange"],
  "read-excel-file": ["exchange"],
  "write-excel-file": ["exchange", "report"],
  docx: ["report"],
  echarts: ["report"],
};
const optional = ["fflate", "papaparse", "read-excel-file", "write-excel-file", "docx", "echarts"];

const anyOf = (names) => `(${names.join("|").replaceAll(".", "\\.")})`;
const folderOf = (name) => `(^|/)node_modules/(@types/)?${name.replaceAll(".", "\\.")}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    ...rooms
      .slice(0, -1)
      .map((room, place) =>
        rule(
          `room-order-${room}`,
          `${room} imports only from rooms above it`,
          { path: `^src/${room}/` },
          { path: `^src/${anyOf(rooms.slice(place + 1))}/` },
        ),
      ),
    rule(
      "door-between-rooms",
      "another room is entered by its index.ts",
      { path: "^src/([^/]+)/" },
      { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$"] },
    ),
    rule(
      "door-from-entries",
      "an entry of the package lists names of doors",
      { path: "^src/[^/]+\\.ts$" },
      { path: "^src/[^/]+/", pathNot: ["^src/[^/]+/index\\.ts$", "^src/[^/]+/[^/]+/index\\.ts$"] },
    ),
    rule("no-entry-inside", "rooms do not import entries", { path: "^src/[^/]+/" }, { path: "^src/[^/]+\\.ts$" }),
    rule(
      "known-rooms",
      "every folder of src is a room of the list",
      {},
      { path: "^src/[^/]+/", pathNot: `^src/${anyOf(rooms)}/` },
    ),
    rule("no-circle", "imports form no circle", {}, { circular: true }),
    rule("resolvable", "every import is found", {}, { couldNotResolve: true }),
    rule(
      "known-packages",
      "src imports no other package, nor a module of Node",
      { path: "^src/" },
      { pathNot: ["^src/", ...Object.keys(packages).map(folderOf)] },
    ),
    ...Object.entries(packages).map(([name, allowed]) =>
      rule(
        `package-${name}`,
        `${name} is imported only in ${allowed.join(", ")}`,
        { path: "^src/", pathNot: `^src/${anyOf(allowed)}/` },
        { path: folderOf(name) },
      ),
    ),
    rule(
      "core-without-optional-peers",
      "kaohe itself must load without optional peers: src/index.ts imports no door that leads there",
      { path: "^src/index\\.ts$" },
      { path: optional.map(folderOf), reachable: true },
    ),
    rule(
      "date-fns-subpaths",
      "date-fns is imported by subpath",
      { path: "^src/" },
      { path: "(^|/)node_modules/date-fns/index\\." },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
