// A tool speaks for itself: what it hosts logs warnings only. Imported first, before any setting is read.
process.env['LOG_LEVEL'] ??= 'warn';
