// Prints, for each member of the first constant in a TypeScript file, the tags of its comment.
const ts = require("typescript");
const fs = require("fs");

const text = fs.readFileSync(process.argv[2], "utf8");
const file = ts.createSourceFile("list.ts", text, ts.ScriptTarget.ES2022, true);
const constant = file.statements.find((statement) => ts.isVariableStatement(statement));
const members = constant.declarationList.declarations[0].initializer.expression.properties;
const tags = members.map((member) => [
  member.name.text,
  ts.getJSDocTags(member).map((tag) => tag.tagName.text),
]);
console.log(JSON.stringify(Object.fromEntries(tags)));
