import type { Agency, AgencyPatch, Region, RegistryLayer } from './model.ts';

/**
 * Lays registry files over one another: an entry with a known short name overrides the fields that it gives, any other is
 * a new agency and comes after the known ones. A new agency without further data is taken at its word: the file is the
 * office's own knowledge of its neighbours.
 */
export function mergeLayers(layers: readonly RegistryLayer[]): readonly Agency[] {
  const merged = new Map<string, Agency>();
  for (const layer of layers) {
    for (const patch of layer.agencies) {
      const base = merged.get(patch.short) ?? blank(patch, layer.region?.name ?? lastRegion(layers)?.name ?? '');
      merged.set(patch.short, apply(base, patch));
    }
  }
  return [...merged.values()];
}

/** Type guard for the region of the last file that names one. */
export function isRegion(region: Region | undefined): region is Region {
  return region !== undefined;
}

function lastRegion(layers: readonly RegistryLayer[]): Region | undefined {
  return layers.map((layer) => layer.region).findLast(isRegion);
}

function blank(patch: AgencyPatch, region: string): Agency {
  return {
    short: patch.short,
    full: patch.short,
    category: '其他',
    region,
    predecessors: [],
    successors: [],
    accepted: [],
    discouraged: [],
    confidence: 'high',
    basis: 'sourced',
    sources: [],
  };
}

function apply(base: Agency, patch: AgencyPatch): Agency {
  const { validFrom, validTo, ...fields } = patch;
  const { validFrom: oldFrom, validTo: oldTo, ...rest } = base;
  const from = validFrom === undefined ? oldFrom : validFrom;
  const to = validTo === undefined ? oldTo : validTo;
  return { ...rest, ...fields, ...(from && { validFrom: from }), ...(to && { validTo: to }) };
}
