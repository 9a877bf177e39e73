import { SpecError } from '../core';
import type { FieldGroup } from './groupFields';
import type { MatchModel } from './matchModel';

/** Checks that a model was made for these fields; throws a SpecError that lists what differs. */
export function checkModelFits(model: MatchModel, groups: readonly FieldGroup[]): void {
	const faults = groups.flatMap(({ name, type, comparison }, f) => {
		const field = model.fields[f];
		if (field?.name !== name || field.type !== type) {
			return [{ path: `fields.${f}`, message: `expected ${name} (${type}), as the rows are compared` }];
		}
		return comparison.slots.flatMap(({ levels }, s) =>
			field.slots[s]?.levels.length === levels.length
				? []
				: [
						{
							path: `fields.${f}.slots.${s}.levels`,
							message: `expected ${levels.length} levels: ${levels.join(', ')}`,
						},
					],
		);
	});
	if (model.fields.length > groups.length) {
		faults.push({ path: 'fields', message: `expected ${groups.length} fields, received ${model.fields.length}` });
	}
	if (faults.length > 0) throw new SpecError('The match model', faults);
}
