/** Variables of tools that use the database of the running split, or else the embedded one. */
export const databaseVariables = {
  DATABASE_URL: 'PostgreSQL. Default: that of the running split, or else the embedded database.',
  DATA_DIR: 'Folder of the embedded database.',
};

export const embeddedDatabaseVariables = {
  DATA_DIR: 'Folder of the embedded database.',
  DATABASE_URL: 'Must not be set: it replaces the embedded database.',
};

/** Variables of tools that look up the running processes. */
export const redisVariables = {
  REDIS_URL: 'Redis. Default: that of the running split.',
  REDIS_PREFIX: 'The prefix of the keys that the processes use.',
};
