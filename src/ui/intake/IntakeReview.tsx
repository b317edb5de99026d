/** What was read, before anything is made of it: section by section, what was not understood, what goes on. */

import { useMemo } from 'react';
import { type LastYear, titleOf } from '../../report/index.ts';
import { hashOf } from '../route.ts';
import { fileNoteSentences } from '../sentences/intake.ts';
import { BeginYear } from './BeginYear.tsx';
import { type Intake, lastYearOf } from './intake.ts';
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
        <main className="review-found">
          {intake.kind === 'draft' ? <OwnFile intake={intake} /> : null}
          <RecognisedPreview
            lastYear={lastYear}
            recognition={intake.kind === 'recognised' ? intake.opened.recognition : null}
          />
        </main>
        <BeginYear lastYear={lastYear} {...(intake.kind === 'draft' && { file: intake.content })} />
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
