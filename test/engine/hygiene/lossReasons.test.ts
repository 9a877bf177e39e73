import fc from 'fast-check';
import { LOSS_CLASSES, LOSS_CLASS_LABELS, lossReasonReader } from '../../../engine/hygiene';

const read = lossReasonReader();

/** Sentences made for this test, none of them from a list of ours. */
const SAID: readonly (readonly [string, string])[] = [
	['price', 'Our quote was twice what they can afford'], ['price', 'Angebot war dem Kunden deutlich zu teuer'], ['price', 'budget trop serré cette fois'], ['price', 'el presupuesto no alcanza'], ['price', 'preço muito alto'], ['price', 'Prezzo fuori mercato'], ['price', 'Preisvorstellungen lagen auseinander'], ['price', '€€€'],
	['competitor', 'Signed with Globex last week'], ['competitor', 'ging an einen Mitbewerber'], ['competitor', 'le concurrent a gagné'], ['competitor', 'la competencia ofreció algo similar'], ['competitor', 'Staying with their incumbent'], ['competitor', 'they built it in-house'],
	['noDecision', 'They simply went dark on us'], ['noDecision', 'keine Entscheidung getroffen'], ['noDecision', 'plus aucune réponse du client'], ['noDecision', 'el cliente no responde'], ['noDecision', 'nessuna risposta'], ['noDecision', 'geen reactie ontvangen'],
	['noOpportunity', 'Turned out there was no real need'], ['noOpportunity', 'kein konkreter Bedarf'], ['noOpportunity', 'pas de besoin réel'], ['noOpportunity', 'not our ICP'],
	['timing', 'Postponed until next year'], ['timing', 'auf nächstes Jahr verschoben'], ['timing', 'projet reporté'], ['timing', 'proyecto aplazado'], ['timing', 'put on hold by the board'],
	['technicalGap', 'missing features for offline use'], ['technicalGap', 'Schnittstelle zu DATEV fehlt'], ['technicalGap', 'fonctionnalités manquantes'], ['technicalGap', 'no API for their ERP'],
	['security', 'failed the security review'], ['security', 'Datenschutzbedenken'], ['security', 'RGPD'], ['security', 'ISO 27001 missing'],
	['legal', 'could not agree on liability'], ['legal', 'Rechtsabteilung hat abgelehnt'], ['legal', 'clause de responsabilité'],
	['people', 'Our champion left the company'], ['people', 'Ansprechpartner hat gewechselt'], ['people', 'perte de confiance'],
	['partnerGap', 'no implementation partner available'], ['partnerGap', 'Systemhaus ist abgesprungen'], ['partnerGap', 'partenaire indisponible'],
	['other', 'Other'], ['other', 'Sonstiges'],
	['duplicate', 'Duplicate of 0061'], ['duplicate', 'doppelt angelegt'], ['duplicate', 'doublon'], ['administrative', 'created in error'],
];

describe('loss reasons in people\'s words', () => {
	it.each(SAID)('%s: %s', (of, text) => {
		expect([read(text).class, read(text).because]).toEqual([of, expect.any(Array)]);
	});

	it.each(['', '   ', '???', 'see notes', 'n/a', 'lost', 'as discussed', 'k.A.', '12345', 'voir commentaires'])('"%s" does not tell: a question, never other', (text) => {
		expect(read(text).class).toBeUndefined();
	});

	it.each([
		['not price', undefined],
		['price was not the issue', undefined],
		['Preis war nicht das Problem', undefined],
		['not price, they went with a competitor', 'competitor'],
		['no competitor involved', undefined],
		['no security concerns', undefined],
		['no connector', 'technicalGap'],
	])('hears a denial: %s', (text, of) => {
		expect(read(text).class).toBe(of);
	});

	it.each([['compettior', 'competitor'], ['too expnsive', 'price'], ['Wetbewerber', 'competitor'], ['postponned', 'timing'], ['Datenschuz', 'security']])('forgives a slip of the fingers: %s', (text, of) => {
		expect(read(text).class).toBe(of);
	});

	it('leaves open what two reasons claim alike, and names both', () => {
		expect(read('price and security')).toEqual({ confidence: 0.5, because: ['price', 'security'], also: ['price', 'security'] });
	});

	it('reads its own labels and identifiers', () => {
		for (const of of LOSS_CLASSES) expect([read(LOSS_CLASS_LABELS[of]).class, read(of).class]).toEqual([of, of]);
	});

	it('answers any text the same twice, with a confidence between 0 and 1', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
			const reading = lossReasonReader()(text);
			expect(reading).toEqual(read(text));
			expect(reading.confidence).toBeGreaterThanOrEqual(0);
			expect(reading.confidence).toBeLessThanOrEqual(1);
		}), { numRuns: 50 });
	});
});
