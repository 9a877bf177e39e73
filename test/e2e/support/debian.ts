import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The first of some programs that is on the PATH or in another place; undefined where none is. */
export function findProgram(names: readonly string[], places: readonly string[] = []): string | undefined {
	const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => dir !== '');
	return [...names.flatMap((name) => onPath.map((dir) => path.join(dir, name))), ...places].find((file) => file !== '' && fs.existsSync(file));
}

/** Installs packages where that can be done without asking anybody: as root, on Debian and its kin. Says whether it tried. */
export function installPackages(...packages: readonly string[]): boolean {
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
	const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	apt('update', '-qq');
	apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
	return true;
}

/** A program of a Debian package, installed first where that can be done; undefined where it is not to be had. */
export function ensureProgram(name: string, aPackage: string, places: readonly string[] = []): string | undefined {
	return findProgram([name], places) ?? (installPackages(aPackage) ? findProgram([name], places) : undefined);
}
