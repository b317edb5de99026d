/**
 * Both sides of a dispute as versions of the draft, at most one each. This window's is kept for as long as the clerk has
 * not chosen, as the draft holds the other's; the other's is kept when she chooses, as it may go from the draft then.
 */

import type { SideFate, SideStore, VersionSide } from '../../drafts/index.ts';
import { type DraftContent, type Field, fieldKey, isSameField } from '../../report/index.ts';
import { withFields } from './withFields.ts';

export type Side = VersionSide;

export interface KeptSides {
  /** These fields are disputed from now on. One that was chosen a moment ago is a dispute of its own. */
  ask(fields: readonly Field[]): void;
  /** What this window shows while there are disputes. */
  show(content: DraftContent): void;
  /** The clerk chooses; `isLast`: nothing is disputed after that. */
  choose(
    fields: readonly Field[],
    side: Side,
    sides: Readonly<Record<Side, DraftContent>>,
    isLast: boolean,
  ): void;
  /** Nothing is disputed any more. */
  end(): void;
  /** The version that holds what this window shows; `null`: none yet. */
  version(): string | null;
  /** Resolves when everything is kept, or could not be. */
  kept(): Promise<void>;
}

interface Row {
  id: string | null;
  /** As it was last asked for; `null`: not at all, or in vain. */
  content: DraftContent | null;
}

interface Dispute {
  readonly rows: Readonly<Record<Side, Row>>;
  readonly chosen: Map<string, { readonly field: Field; readonly side: Side }>;
}

const newDispute = (): Dispute => ({
  rows: { mine: { id: null, content: null }, theirs: { id: null, content: null } },
  chosen: new Map(),
});

export function keepSides(draftId: string, store: SideStore): KeptSides {
  let dispute = newDispute();
  let line: Promise<void> = Promise.resolve();

  const inLine = (task: () => Promise<void>) => {
    // Where no version can be kept, both sides still stand on the screen.
    line = line.then(task).catch(() => undefined);
  };

  const settle = (row: Row, fate: SideFate) =>
    inLine(async () => {
      if (row.id !== null) await store.settleSide(row.id, fate);
    });

  const put = ({ rows, chosen }: Dispute, side: Side, content: DraftContent, fate?: SideFate) => {
    const row = rows[side];
    const before = row.content;
    const settled = [...chosen.values()].map(({ field }) => field);
    // What was chosen by now stays as it was then.
    const next = before ? withFields(content, before, settled) : content;
    row.content = next;
    inLine(async () => {
      const into = row.id === null ? {} : { into: row.id };
      try {
        row.id = await store.keepSide(draftId, { side, content: next, ...(fate && { fate }), ...into });
      } catch {
        row.content = before;
      }
    });
  };

  /** Leaves the present dispute with what was chosen in it. */
  const leave = () => {
    const { rows, chosen } = dispute;
    settle(rows.mine, chosen.size === 0 ? 'agreed' : fateOf('mine', chosen));
    dispute = newDispute();
  };

  return {
    ask(fields) {
      if (fields.some(field => dispute.chosen.has(fieldKey(field)))) leave();
    },
    show(content) {
      const { content: before } = dispute.rows.mine;
      if (before?.report === content.report && before.lastYear === content.lastYear) return;
      put(dispute, 'mine', content);
    },
    choose(fields, side, { mine, theirs }, isLast) {
      const { rows, chosen } = dispute;
      const chosenThen = new Map(chosen);
      for (const field of fields) chosenThen.set(fieldKey(field), { field, side });
      const { content: held } = rows.theirs;
      const isHeld = held !== null && fields.every(field => isSameField(held, theirs, field));
      put(dispute, 'mine', mine, isLast ? fateOf('mine', chosenThen) : undefined);
      if (isHeld) settle(rows.theirs, fateOf('theirs', chosenThen));
      else put(dispute, 'theirs', theirs, fateOf('theirs', chosenThen));
      dispute = isLast ? newDispute() : { rows, chosen: chosenThen };
    },
    end() {
      if (dispute.rows.mine.content) leave();
    },
    version: () => dispute.rows.mine.id,
    kept: () => line,
  };
}

function fateOf(side: Side, chosen: Dispute['chosen']): SideFate {
  const sides = new Set([...chosen.values()].map(({ side: taken }) => taken));
  if (sides.size > 1) return 'partly';
  return sides.has(side) ? 'chosen' : 'left';
}
