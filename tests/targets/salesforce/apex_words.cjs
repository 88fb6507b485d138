// The words that Apex's grammar knows.
const { ApexLexer } = require('@apexdevtools/apex-parser');

const words = ApexLexer.literalNames.map((name) => (name ?? '').slice(1, -1).toLowerCase());
process.stdout.write(JSON.stringify(words.filter((word) => /^[a-z][a-z0-9_]*$/.test(word))));
