import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { WORKFLOWS_DIR, readWorkflows } from '../../sandbox/n8n/workflowFiles.mjs';
import { openEditor, type Editor } from './editor';
import { startSandbox, type TestSandbox } from './support/startSandbox';

/** Where pictures go: `docs/images/workflows` when asked to, else they are only taken. */
const folder = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
const WIDTH = 1400;
const [LOWEST, HIGHEST] = [420, 1000];
/** A picture in a list of many must load at once. */
const MOST_BYTES = 80_000;
/** The editor shows much around a workflow that says nothing of it. */
const ONLY_CANVAS = 'body *:not(.vue-flow):not(.vue-flow *), .vue-flow__minimap, .vue-flow__controls { visibility: hidden !important; } .vue-flow { visibility: visible !important; }';

let sandbox: TestSandbox;
let editor: Editor;

jest.setTimeout(1_200_000);
beforeAll(async () => {
	sandbox = await startSandbox({ editor: true });
	editor = await openEditor(sandbox.url, sandbox.owner);
});
afterAll(async () => {
	await editor?.close();
	await sandbox?.stop();
});

type Connections = Readonly<Record<string, Readonly<Record<string, readonly (readonly unknown[])[]>>>>;
interface Placed {
	readonly position: readonly [number, number];
	readonly parameters: { readonly width?: number; readonly height?: number };
}

/** The height at which a workflow fills a picture of this width. */
function heightFor(nodes: readonly Placed[]): number {
	const span = (axis: 0 | 1, size: 'width' | 'height') => {
		const starts = nodes.map(({ position }) => position[axis]);
		return Math.max(...nodes.map(({ position, parameters }) => position[axis] + (parameters[size] ?? 120))) - Math.min(...starts);
	};
	return Math.round(Math.min(HIGHEST, Math.max(LOWEST, (WIDTH * span(1, 'height')) / span(0, 'width'))));
}

/** The canvas as WebP, which Playwright does not write by itself. */
async function pictureOf(page: Page): Promise<Buffer> {
	const box = await page.locator('.vue-flow').boundingBox();
	if (box === null) throw new Error('The editor shows no canvas.');
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60, clip: { ...box, scale: 1 } });
	await session.detach();
	return Buffer.from(data, 'base64');
}

const files = fs.readdirSync(WORKFLOWS_DIR).filter((name) => name.endsWith('.json')).sort();
const workflows = readWorkflows();

it.each(files.map((file, at) => [path.basename(file, '.json'), workflows[at]] as const))('%s opens in the editor, whole, and its picture is small', async (name, workflow) => {
	if (workflow === undefined) throw new Error(`There is no workflow ${name}.`);
	const { id, nodes, connections } = workflow;
	const { page } = editor;
	// What stands beside the canvas and above it, measured once it is there.
	await editor.openWorkflow(id);
	const box = await page.locator('.vue-flow').boundingBox();
	const size = page.viewportSize();
	if (box === null || size === null) throw new Error('The editor shows no canvas.');
	await page.setViewportSize({ width: WIDTH + size.width - Math.round(box.width), height: heightFor(nodes as readonly Placed[]) + size.height - Math.round(box.height) });
	// Lines come after the nodes, as soon as these have a size.
	const lines = Object.values(connections as Connections).flatMap((kinds) => Object.values(kinds).flat(2)).length;
	await page.locator('.vue-flow__edge').nth(lines - 1).waitFor({ state: 'attached' });
	await editor.fitView();
	await page.addStyleTag({ content: ONLY_CANVAS });
	expect(await page.locator('[data-test-id="canvas-node"]').count()).toBeGreaterThan(0);
	const picture = await pictureOf(page);
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(path.join(folder, `${name}.webp`), picture);
	expect(picture.length).toBeLessThan(MOST_BYTES);
	expect(editor.faults).toEqual([]);
});
