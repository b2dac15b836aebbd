import { escapeAttribute } from '../../xml/references.ts';

/** Who writes a remark or a change, and when. */
export interface ReviewAuthor {
  readonly name: string;
  /** An ISO moment such as `2024-05-11T08:00:00Z`; undefined writes none, so that equal input gives equal bytes. */
  readonly date: string | undefined;
}

/** The attributes that an annotation bears (CT_TrackChange, ECMA-376 part 1, 17.13.5), with the prefix of the part. */
export function annotationAttributes(prefix: string, id: number, { name, date }: ReviewAuthor): string {
  const when = date === undefined ? '' : ` ${prefix}date="${escapeAttribute(date)}"`;
  return `${prefix}id="${id}" ${prefix}author="${escapeAttribute(name)}"${when}`;
}
