import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.js';
import { StartupError } from './errors/startup-error.js';

describe('readConfiguration', () => {
  it('needs nothing', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({ port: 4000, host: '127.0.0.1', logLevel: 'warn' });
    expect(configuration.databaseUrl).toBeUndefined();
    expect(configuration.neo4j).toBeUndefined();
    expect(isAbsolute(configuration.storeFolder)).toBe(true);
    expect(configuration.storeFolder).toMatch(/[\\/]\.interphase$/);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfiguration({ API_PORT: '', NEO4J_URI: '' })).toMatchObject({
      port: 4000,
      neo4j: undefined,
    });
  });

  it('takes the real servers by their addresses', () => {
    const configuration = readConfiguration({
      DATABASE_URL: 'postgres://user@localhost/interphase',
      NEO4J_URI: 'bolt://localhost:7687',
      NEO4J_PASSWORD: 'secret',
    });
    expect(configuration.databaseUrl).toBe('postgres://user@localhost/interphase');
    expect(configuration.neo4j).toEqual({ uri: 'bolt://localhost:7687', user: 'neo4j', password: 'secret' });
  });

  it('names every variable at fault in one line', () => {
    expect(() => readConfiguration({ API_PORT: 'http', LOG_LEVEL: 'loud' })).toThrow(StartupError);
    expect(() => readConfiguration({ API_PORT: 'http', LOG_LEVEL: 'loud' })).toThrow(
      /^Configuration: API_PORT: [^\n]+; LOG_LEVEL: [^\n]+$/,
    );
  });
});
