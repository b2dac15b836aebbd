import { findMentions } from '../agencies/mentions.ts';
import type { Registry } from '../agencies/registry.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import type { Range } from '../text/range.ts';
import { inSource } from './place.ts';

/** A note shown behind a word without being part of the text. */
export interface InlayHint {
  readonly at: number;
  readonly text: string;
}

/** The full name behind each short name of an agency inside a stretch of the source. */
export function fullNameHints(file: GazetteFile, registry: Registry, { start, end }: Range): readonly InlayHint[] {
  return file.paragraphs
    .filter((paragraph) => paragraph.end >= start && paragraph.start <= end && paragraph.role !== 'outside')
    .flatMap((paragraph) =>
      findMentions(paragraph.prose.masked, registry).flatMap((mention) => {
        const [agency, other] = mention.agencies;
        // Two agencies under one form: a guess would mislead.
        if (!mention.certain || agency === undefined || other !== undefined || mention.form === agency.full) return [];
        return [{ at: inSource({ paragraph, ...mention }).end, text: agency.full }];
      }),
    )
    .filter((hint) => hint.at >= start && hint.at <= end);
}
