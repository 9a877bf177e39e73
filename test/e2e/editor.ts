import fs from 'node:fs';
import path from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import { ensureChromium } from './support/chromium';

selectors.setTestIdAttribute('data-test-id');

/** The editor's first page loads some ten megabytes of scripts; on two busy cores that takes minutes. */
const PATIENCE = 180_000;

export interface Editor {
	readonly page: Page;
	/** Messages of the page that a person would call broken. */
	readonly faults: readonly string[];
	readonly openWorkflow: (id: string) => Promise<void>;
	/** Presses the button that runs the workflow from the given trigger, and waits until nothing runs any more. */
	readonly execute: (trigger: string) => Promise<void>;
	readonly statusOf: (node: string) => Promise<NodeStatus>;
	/** Throws when a node that should have run is not green. */
	readonly expectGreen: (nodes: readonly string[]) => Promise<void>;
	/** Opens a node's own panel, with its input, parameters and output. */
	readonly openNode: (node: string) => Promise<Locator>;
	readonly closeNode: () => Promise<void>;
	readonly fitView: () => Promise<void>;
	readonly screenshot: (file: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

type NodeStatus = 'green' | 'red' | 'running' | 'disabled' | 'none';

/** n8n's editor in a headless Chromium, logged in as the owner. */
export async function openEditor(url: string, owner: { email: string; password: string }, size = { width: 1600, height: 1000 }): Promise<Editor> {
	const browser: Browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	try {
		const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
		page.setDefaultTimeout(PATIENCE);
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		await logIn(page, url, owner);
		return editorOf(browser, page, url, faults);
	} catch (error) {
		await browser.close();
		throw error;
	}
}

async function logIn(page: Page, url: string, { email, password }: { email: string; password: string }): Promise<void> {
	await page.goto(`${url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(email);
	await page.locator('input[name="password"]').fill(password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL((address) => !address.pathname.startsWith('/signin'));
}

function editorOf(browser: Browser, page: Page, url: string, faults: readonly string[]): Editor {
	const node = (name: string) => page.locator(`[data-test-id="canvas-node"][data-node-name=${JSON.stringify(name)}]`);
	const panel = page.getByTestId('ndv');

	const statusOf = async (name: string): Promise<NodeStatus> => {
		const within = node(name);
		if ((await within.getByTestId('canvas-node-status-running').count()) > 0) return 'running';
		if ((await within.getByTestId('canvas-node-status-error').count()) > 0) return 'red';
		if ((await within.getByTestId('canvas-node-status-success').count()) > 0) return 'green';
		return (await within.getByTestId('canvas-node-status-disabled').count()) > 0 ? 'disabled' : 'none';
	};

	return {
		page,
		faults,
		statusOf,
		openWorkflow: async (id) => {
			await page.goto(`${url}/workflow/${id}`);
			await page.getByTestId('canvas-node').first().waitFor();
		},
		execute: async (trigger) => {
			// The colours of an earlier run stay until this one has begun.
			const begun = page.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname.endsWith('/run'));
			await runFrom(page, trigger);
			await begun;
			await page.locator('[data-test-id="canvas-node-status-success"], [data-test-id="canvas-node-status-error"]').first().waitFor({ state: 'attached' });
			await page.getByTestId('stop-execution-button').waitFor({ state: 'detached' });
			await page.getByTestId('canvas-node-status-running').waitFor({ state: 'detached' });
		},
		expectGreen: async (names) => {
			const statuses = await Promise.all(names.map(async (name) => [name, await statusOf(name)] as const));
			const others = statuses.filter(([, status]) => status !== 'green');
			if (others.length > 0) throw new Error(`Not green: ${others.map(([name, status]) => `${name} (${status})`).join(', ')}`);
		},
		openNode: async (name) => {
			await node(name).dblclick();
			await panel.waitFor();
			return panel;
		},
		closeNode: async () => {
			// Escape would do as well, but for a panel that lost the focus to a dialog.
			await page.locator('[data-test-id="ndv-close-modal"], [data-test-id="ndv-close-button"]').first().click();
			await panel.waitFor({ state: 'hidden' });
		},
		fitView: async () => {
			await page.getByTestId('zoom-to-fit').click();
			await page.waitForTimeout(500); // the canvas glides there
		},
		screenshot: async (file) => {
			fs.mkdirSync(path.dirname(file), { recursive: true });
			await page.screenshot({ path: file });
		},
		close: () => browser.close(),
	};
}

/** Every trigger has a button of its own beside it, which shows while the pointer is over the node. */
async function runFrom(page: Page, trigger: string): Promise<void> {
	await page.locator(`[data-test-id="canvas-node"][data-node-name=${JSON.stringify(trigger)}]`).hover();
	await page.getByTestId(`execute-workflow-button-${trigger}`).click();
}
