import fs from 'node:fs';
import type { Page } from 'playwright-core';

/** What axe-core finds on a page, as far as it is serious: rule and first element of each. */
export async function seriousFaultsOn(page: Page): Promise<readonly string[]> {
	const session = await page.context().newCDPSession(page);
	const { frameTree } = await session.send('Page.getFrameTree');
	// A world of its own: the page's policy lets no script run in its own.
	const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
	await session.send('Runtime.evaluate', { expression: fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'), contextId });
	const { result } = await session.send('Runtime.evaluate', {
		expression: `axe.run(document, { preload: false }).then(({ violations, passes }) => JSON.stringify({ passed: passes.length, faults: violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)) }))`,
		contextId,
		awaitPromise: true,
		returnByValue: true,
	});
	await session.detach();
	const { passed, faults } = JSON.parse(String(result.value)) as { passed: number; faults: string[] };
	if (passed === 0) throw new Error('axe-core looked at nothing.');
	return faults;
}
