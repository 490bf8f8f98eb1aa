// Sets the default log level of tools to `warn`. Must be imported before any module that reads settings.
process.env['LOG_LEVEL'] ??= 'warn';
