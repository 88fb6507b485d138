// Apex through a parser of its grammar: for each source, its errors and the values of its constants.
const { readFileSync } = require('node:fs');
const {
  ApexErrorListener,
  ApexParserFactory,
  ApexParserListener,
} = require('@apexdevtools/apex-parser');

const ESCAPES = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

const spoken = (literal) =>
  literal.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gsu, (_, code, sign) =>
    code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[sign] ?? sign),
  );

class Errors extends ApexErrorListener {
  found = [];
  apexSyntaxError(line, column, message) {
    this.found.push(`${line}:${column}: ${message}`);
  }
}

class Constants extends ApexParserListener {
  found = {};
  exitVariableDeclarator = (context) => {
    const value = context.expression()?.getText();
    if (value?.startsWith("'")) this.found[context.id().getText()] = spoken(value);
  };
}

const parsed = (source) => {
  const parser = ApexParserFactory.createParser(source);
  const errors = new Errors();
  parser.removeErrorListeners();
  parser.addErrorListener(errors);
  const constants = new Constants();
  parser.addParseListener(constants);
  parser.compilationUnit();
  return { errors: errors.found, constants: constants.found };
};

const sources = JSON.parse(readFileSync(process.argv[2], 'utf-8'));
process.stdout.write(JSON.stringify(sources.map(parsed)));
