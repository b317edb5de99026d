/** One difference between the draft and the import: both sides, and the choice. */

import { type ReactNode, useId } from 'react';
import { type Choice, choicesOf, type Difference, type Report } from '../../report/index.ts';
import {
  nameOfChoice,
  nameOfDifference,
  type SideNames,
  sidesOfImport,
  tableWords,
} from '../sentences/merge.ts';
import { CellTable } from './CellTable.tsx';
import { TextColumns } from './TextColumns.tsx';

interface Props {
  readonly difference: Difference;
  readonly report: Report;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Said instead of the choice, where another choice settles this one. */
  readonly settled?: string | undefined;
}

export function DifferenceCard({ difference, report, choice, onChoose, settled }: Props) {
  const options = choicesOf(difference).map(value => ({ value, label: nameOfChoice(value, difference) }));
  return (
    <ChoiceCard
      title={nameOfDifference(difference, report)}
      options={options}
      chosen={choice}
      onChoose={onChoose}
      settled={settled}
      data={difference.id}
    >
      <Sides difference={difference} choice={choice} />
    </ChoiceCard>
  );
}

interface SidesProps {
  readonly difference: Difference;
  /** What will stand; `null`: nothing is chosen here. */
  readonly choice: Choice | null;
  readonly names?: SideNames;
}

/** Both sides of a difference. */
export function Sides({ difference, choice, names = sidesOfImport }: SidesProps) {
  switch (difference.kind) {
    case 'year':
    case 'fact':
      return (
        <Values
          mine={String(difference.mine ?? '')}
          theirs={String(difference.theirs)}
          choice={choice}
          names={names}
        />
      );
    case 'ledger':
      return (
        <Values
          mine={difference.mine ? `${difference.mine.lines.length} 行` : ''}
          theirs={`${difference.theirs.lines.length} 行`}
          choice={choice}
          names={names}
        />
      );
    case 'text':
      return <TextColumns difference={difference} choice={choice} names={names} />;
    case 'table':
      return (
        <>
          {choice !== null && <p className="compare-about">{tableWords(difference)}</p>}
          <CellTable difference={difference} choice={choice} names={names} />
        </>
      );
  }
}

interface ValuesProps {
  readonly mine: string;
  readonly theirs: string;
  readonly choice: Choice | null;
  readonly names?: SideNames;
}

/** Two short values. */
export function Values({ mine, theirs, choice, names = sidesOfImport }: ValuesProps) {
  return (
    <dl className="compare-values">
      <div className={choice === 'mine' ? 'compare-taken' : undefined}>
        <dt>{names.mine}</dt>
        <dd>{mine === '' ? <span className="compare-blank">空</span> : mine}</dd>
      </div>
      <div className={choice === 'mine' || choice === null ? undefined : 'compare-taken'}>
        <dt>{names.theirs}</dt>
        <dd>{theirs}</dd>
      </div>
    </dl>
  );
}

interface ChoiceCardProps<T extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
  readonly settled?: string | undefined;
  /** What tests and styles know it by. */
  readonly data: string;
  readonly children: ReactNode;
}

/** A card with its name, what it shows, and radio buttons. */
export function ChoiceCard<T extends string>(props: ChoiceCardProps<T>) {
  const { title, options, chosen, onChoose, settled, data, children } = props;
  const name = useId();
  return (
    <section className="card compare-card" data-difference={data} aria-labelledby={name}>
      <h3 id={name}>{title}</h3>
      {children}
      {settled !== undefined ? (
        <p className="compare-settled">{settled}</p>
      ) : (
        <fieldset className="compare-choices">
          <legend className="visually-hidden">{title}：用哪一个</legend>
          {options.map(({ value, label }) => (
            <label key={value} className={`purpose-way ${value === chosen ? 'purpose-chosen' : ''}`}>
              <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}
