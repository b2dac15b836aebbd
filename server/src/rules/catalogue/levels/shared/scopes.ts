import type { Section } from '../../../../gazette/document/document.ts';

/**
 * The numbered sections of one part, those of each box (专栏, notes) apart: a box counts for itself, and the numbers around
 * it go on as if it were not there. Each scope is in the order of the text; the part's own comes first.
 */
export function scopesOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const scopes = new Map<Section | null, Section[]>([[null, []]]);
  for (const section of sections) {
    const box = boxOf(section);
    const scope = scopes.get(box);
    if (scope === undefined) scopes.set(box, [section]);
    else scope.push(section);
  }
  return [...scopes.values()];
}

/** The box that holds a section, or null. */
function boxOf(section: Section): Section | null {
  for (let at = section.parent; at !== null; at = at.parent) if (at.kind === 'box') return at;
  return null;
}
