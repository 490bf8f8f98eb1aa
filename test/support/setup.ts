// Nest is ESM, and some of its packages require it from CommonJS in a cycle. Importing it completely first avoids that.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
