export { type ApiConfiguration, readConfiguration } from './configuration.js';
export { StartupError } from './errors/startup-error.js';
export { schema } from './schema.js';
export { type ApiServer, createServer } from './server/create-server.js';
export { readAdminToken } from './startup/admin-token.js';
export type { SourcesSummary } from './startup/load-sources.js';
export { type RunningApi, startApi } from './startup/start-api.js';
export { type RunningWorker, startWorker, type WorkerLog } from './startup/start-worker.js';
