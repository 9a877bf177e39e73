// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package: where package.json is. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder with n8n's own package.json and lock. */
export const sandbox = path.join(root, 'sandbox');

/** How people read a path: relative to the package. @param {string} file */
export const shown = (file) => path.relative(root, file) || 'the folder of the package';
