// Prints, for each member of the first constant in each TypeScript file, its type and its comment's tags.
const ts = require("typescript");
const fs = require("fs");

function members(path) {
  const text = fs.readFileSync(path, "utf8");
  const file = ts.createSourceFile("list.d.ts", text, ts.ScriptTarget.ES2022, true);
  const constant = file.statements.find((statement) => ts.isVariableStatement(statement));
  const members = constant.declarationList.declarations[0].type.members;
  const told = members.map((member) => [
    member.name.text,
    [member.type.literal.text, ...ts.getJSDocTags(member).map((tag) => tag.tagName.text)],
  ]);
  return Object.fromEntries(told);
}

console.log(JSON.stringify(process.argv.slice(2).map(members)));
