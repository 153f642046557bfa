// Compares two GraphQL schemas: node compare-schemas.mjs RELEASED NEW. Prints what would break clients; exit status 1 if
// anything does. New values of enums and new optional arguments do not: clients must expect the former.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [released, next] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = await diff(released, next);
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
breaking.forEach((change) => console.log(`${change.path}: ${change.message}`));
process.exitCode = breaking.length === 0 ? 0 : 1;
