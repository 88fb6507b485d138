// Reads GIFT files named on the command line; prints what a reader of the format makes of each.
const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

const read = process.argv.slice(2).map((file) => parse(readFileSync(file, "utf8")));
process.stdout.write(JSON.stringify(read));
