/** What was read, before anything is made of it: held against the document, corrected, and then put to use. */

import { useMemo } from 'react';
import { type LastYear, titleOf } from '../../report/index.ts';
import { useNotify } from '../notice.tsx';
import { goTo, hashOf } from '../route.ts';
import { fileNoteSentences } from '../sentences/intake.ts';
import { BeginYear } from './BeginYear.tsx';
import { type Intake, lastYearOf } from './intake.ts';
import { OwnFilePreview } from './OwnFilePreview.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import type { RecognisedIntake } from './useReview.ts';

export function IntakeReview({ intake }: { readonly intake: Intake }) {
  return intake.kind === 'recognised' ? (
    <RecognisedReview intake={intake} />
  ) : (
    <OwnFileReview intake={intake} />
  );
}

function RecognisedReview({ intake }: { readonly intake: RecognisedIntake }) {
  const notify = useNotify();
  // Nothing is lost by going back: what was corrected waits for as long as the page stands.
  const tellOf = (changes: number) => {
    if (changes === 0) return;
    notify({
      text: `刚才改的还在（${changes} 处）。`,
      action: { label: '回去接着核对', perform: () => goTo({ kind: 'import' }) },
    });
  };
  return (
    <ReviewPage
      intake={intake}
      isInDraft={false}
      leave={changes => (
        <a className="top-home" href={hashOf({ kind: 'home' })} onClick={() => tellOf(changes)}>
          不用这份，返回
        </a>
      )}
    >
      {lastYear => <BeginYear intake={intake} lastYear={lastYear} />}
    </ReviewPage>
  );
}

function OwnFileReview({ intake }: { intake: Extract<Intake, { kind: 'draft' }> }) {
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
        <main className="review-found">
          <OwnFile intake={intake} />
          <OwnFilePreview lastYear={lastYear} />
        </main>
        <BeginYear intake={intake} lastYear={lastYear} file={intake.content} />
      </div>
    </div>
  );
}

/** A file of ours can also be gone on with, on another computer; one of an older format is only last year's. */
function OwnFile({ intake }: { intake: Extract<Intake, { kind: 'draft' }> }) {
  const { content, notes } = intake;
  const { report } = content;
  const sentences = fileNoteSentences(notes, report);
  const canGoOn = report.form === '2021';
  return (
    <section className="card own-file">
      <h2>这是本工具的文件</h2>
      <p>
        里面是 {titleOf(report)} 的内容。
        {canGoOn
          ? '如果它还没写完，可以在这台电脑上接着写；如果它是上年的报告，就从它开始编新一年的。右边选。'
          : '它是旧格式的报告，只能作为上年报告。'}
      </p>
      {sentences.map(sentence => (
        <p key={sentence} className="own-file-note">
          {sentence}
        </p>
      ))}
    </section>
  );
}
