// Nest is ESM and some of its packages require it from CommonJS in a cycle: load it whole, first.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
