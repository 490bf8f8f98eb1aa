'use strict';

// Ends a process on a Node.js that lacks a function that the apps import, before the import fails with a stack trace. Loaded
// first by NODE_OPTIONS in production.env, and by npm after the installation. Runs on any version.

const { randomUUIDv7 } = require('node:crypto');
const { engines } = require('../package.json');

if (typeof randomUUIDv7 !== 'function') {
  process.stderr.write(`Cleave requires Node.js ${engines.node}; this is ${process.version}.\n`);
  process.exit(1);
}
