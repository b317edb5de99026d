/** 新建报告: begin with nothing but the organ and the year. */

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DraftSummary } from '../../drafts/index.ts';
import { emptyReport } from '../../report/index.ts';
import { useNotify } from '../notice.tsx';
import { InputField } from '../parts/InputField.tsx';
import { goTo } from '../route.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { type NewReportValues, newReportSchema } from '../steps/schema.ts';

export function NewReport({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { store, today } = useServices();
  const notify = useNotify();
  const [same, setSame] = useState<DraftSummary | null>(null);
  const { register, handleSubmit, formState, getValues } = useForm<NewReportValues>({
    resolver: zodResolver(newReportSchema),
    defaultValues: { organ: '', year: String(today().getFullYear() - 1) },
  });

  const create = async ({ organ, year }: NewReportValues) => {
    try {
      const summary = await store.create({ report: emptyReport(organ.trim(), Number(year)), lastYear: null });
      goTo({ kind: 'draft', id: summary.id, step: 'basic' });
    } catch (error) {
      notify({ text: `没有建成（${error instanceof Error ? error.message : String(error)}），请再试一次。` });
    }
  };

  const submit = handleSubmit(async values => {
    const found = sameDraft(drafts, values.organ, Number(values.year));
    if (found) setSame(found);
    else await create(values);
  });

  return (
    <form className="card way" noValidate onSubmit={event => void submit(event)}>
      <h2>新建报告</h2>
      <p className="way-about">没有上年的报告，从空白开始。</p>
      <InputField
        label="机关名称"
        placeholder="××县××镇人民政府"
        error={formState.errors.organ?.message}
        input={register('organ', { onChange: () => setSame(null) })}
      />
      <InputField
        label="年度"
        inputMode="numeric"
        help="报告的是哪一年。"
        error={formState.errors.year?.message}
        input={register('year', { onChange: () => setSame(null) })}
      />
      {same ? (
        <SameDraft draft={same} onNew={() => void create(getValues())} />
      ) : (
        <button type="submit" className="button">
          新建
        </button>
      )}
    </form>
  );
}

/** A draft of the same organ and year, if there is one. */
export const sameDraft = (
  drafts: readonly DraftSummary[],
  organ: string,
  year: number,
): DraftSummary | null => drafts.find(draft => draft.organ === organ.trim() && draft.year === year) ?? null;

/** One draft per organ and year, unless the clerk says otherwise. */
export function SameDraft({ draft, onNew }: { draft: DraftSummary; onNew: () => void }) {
  const { today } = useServices();
  return (
    <div className="same-draft" role="alert">
      <p>
        本机已有这个机关 {draft.year} 年的草稿（{dayAndTime(draft.updatedAt, today())} 改过）。
      </p>
      <button
        type="button"
        className="button button-primary"
        onClick={() => goTo({ kind: 'draft', id: draft.id, step: 'basic' })}
      >
        打开那一份
      </button>
      <button type="button" className="button" onClick={onNew}>
        仍然另建一份
      </button>
    </div>
  );
}
