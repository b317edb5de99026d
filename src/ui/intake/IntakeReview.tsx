/** What was read, before anything is made of it: section by section, what was not understood, what goes on. */

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DraftSummary } from '../../drafts/index.ts';
import { carryOver, type DraftContent, factOf, type LastYear, titleOf } from '../../report/index.ts';
import { SameDraft, sameDraft } from '../home/NewReport.tsx';
import { useNotify } from '../notice.tsx';
import { InputField } from '../parts/InputField.tsx';
import { goTo, hashOf } from '../route.ts';
import { useServices } from '../services.tsx';
import { type NewReportValues, newReportSchema } from '../steps/schema.ts';
import { CarryPreview } from './CarryPreview.tsx';
import type { Intake } from './intake.ts';
import { RecognisedPreview } from './RecognisedPreview.tsx';

export function IntakeReview({ intake }: { intake: Intake }) {
  const lastYear = useMemo((): LastYear => lastYearOf(intake), [intake]);
  return (
    <div className="review">
      <header className="review-head">
        <a className="top-home" href={hashOf({ kind: 'home' })}>
          不用这份，返回
        </a>
        <h1>看看读得对不对</h1>
        <p>
          来自：{intake.name}。<strong>{titleOf(lastYear.report)}</strong>
        </p>
      </header>
      <div className="review-body">
        <div className="review-found">
          {intake.kind === 'draft' ? <OwnFile intake={intake} /> : null}
          <RecognisedPreview
            lastYear={lastYear}
            recognition={intake.kind === 'recognised' ? intake.opened.recognition : null}
          />
        </div>
        <BeginYear lastYear={lastYear} />
      </div>
    </div>
  );
}

function lastYearOf(intake: Intake): LastYear {
  if (intake.kind === 'draft') return { report: intake.content.report, printed: {} };
  const { report, printed } = intake.opened.recognition;
  return { report, printed };
}

/** A file of ours can also be gone on with, on another computer. */
function OwnFile({ intake }: { intake: Extract<Intake, { kind: 'draft' }> }) {
  const { content, notes } = intake;
  const keep = useKeepDraft();
  return (
    <section className="card own-file">
      <h2>这是本工具的文件，内容完整</h2>
      <p>
        里面是 {titleOf(content.report)} 的全部内容。
        {notes > 0 && `有 ${notes} 处内容这个版本不认识，已原样保留。`}
        如果它还没写完，可以在这台电脑上接着写；如果它是上年的报告，用右边的“开始编”。
      </p>
      <KeepButton
        label="接着写这份报告"
        organ={factOf(content.report, 'organ')}
        year={content.report.year}
        onKeep={() => keep(content)}
      />
    </section>
  );
}

/** 作为上年报告: the new year's report with what is taken over. */
function BeginYear({ lastYear }: { lastYear: LastYear }) {
  const keep = useKeepDraft();
  const { today } = useServices();
  const { register, formState, handleSubmit, watch } = useForm<NewReportValues>({
    resolver: zodResolver(newReportSchema),
    mode: 'onChange',
    defaultValues: {
      organ: factOf(lastYear.report, 'organ'),
      year: String(lastYear.report.year === null ? today().getFullYear() - 1 : lastYear.report.year + 1),
    },
  });
  const { organ, year } = watch();
  const carried = useMemo(
    () => carryOver(lastYear, Number(year) || today().getFullYear() - 1),
    [lastYear, year, today],
  );

  const begin = () =>
    handleSubmit(values => {
      const { report } = carryOver(lastYear, Number(values.year));
      return keep({
        report: { ...report, facts: { ...report.facts, organ: values.organ.trim() } },
        lastYear,
      });
    })();

  return (
    <aside className="card review-begin">
      <h2>作为上年报告，开始编新一年</h2>
      <form noValidate onSubmit={event => event.preventDefault()}>
        <InputField label="机关名称" error={formState.errors.organ?.message} input={register('organ')} />
        <InputField
          label="新报告的年度"
          inputMode="numeric"
          error={formState.errors.year?.message}
          input={register('year')}
        />
        <CarryPreview carried={carried} />
        <KeepButton
          primary
          label={`开始编 ${year} 年报告`}
          organ={organ}
          year={Number(year)}
          onKeep={begin}
        />
      </form>
    </aside>
  );
}

/** Keeps a draft on this computer and opens it. */
function useKeepDraft(): (content: DraftContent) => Promise<void> {
  const { store } = useServices();
  const notify = useNotify();
  return async content => {
    try {
      const summary = await store.create(content);
      goTo({ kind: 'draft', id: summary.id, step: 'basic' });
    } catch (error) {
      notify({
        text: `没有存进本机（${error instanceof Error ? error.message : String(error)}），请再试一次。`,
      });
    }
  };
}

function KeepButton({
  label,
  organ,
  year,
  primary = false,
  onKeep,
}: {
  label: ReactNode;
  organ: string;
  year: number | null;
  primary?: boolean;
  onKeep: () => void;
}) {
  const { store } = useServices();
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    store.list().then(setDrafts, () => setDrafts([]));
  }, [store]);
  const same = year === null ? null : sameDraft(drafts, organ, year);
  if (same && asked) return <SameDraft draft={same} onNew={onKeep} />;
  return (
    <button
      type="button"
      className={`button ${primary ? 'button-primary button-wide' : ''}`}
      onClick={() => (same ? setAsked(true) : onKeep())}
    >
      {label}
    </button>
  );
}
