// Prints, for each member of the first constant in a TypeScript file, its type and its comment's tags.
const ts = require("typescript");
const fs = require("fs");

const text = fs.readFileSync(process.argv[2], "utf8");
const file = ts.createSourceFile("list.d.ts", text, ts.ScriptTarget.ES2022, true);
const constant = file.statements.find((statement) => ts.isVariableStatement(statement));
const members = constant.declarationList.declarations[0].type.members;
const told = members.map((member) => [
  member.name.text,
  [member.type.literal.text, ...ts.getJSDocTags(member).map((tag) => tag.tagName.text)],
]);
console.log(JSON.stringify(Object.fromEntries(told)));
