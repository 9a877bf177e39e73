import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// n8n-core reads these when it is imported.
process.env['N8N_USER_FOLDER'] ??= mkdtempSync(path.join(os.tmpdir(), 'partner-ops-n8n-'));
process.env['N8N_LOG_LEVEL'] ??= 'silent';
