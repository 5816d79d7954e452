import type { JSX } from 'preact';
import { Confirm } from '../shared/components/index.ts';
import { words } from '../shared/language.ts';
import { talkWords } from '../shared/words/talkWords.ts';
import type { Chat } from './chat/chat.ts';
import { numberOf } from './chat/chatView.ts';

/** Steps that are asked about before they are taken. */
export type Question = 'end' | 'withdraw' | 'leaveQueue' | ReportQuestion;

/** `message`: the number of the entry whose writer is meant; null: whoever is there. */
export interface ReportQuestion {
  readonly kind: 'report';
  readonly message: number | null;
}

export function Questions({
  question,
  chat,
  onDone,
}: {
  question: Question;
  chat: Chat;
  onDone: () => void;
}): JSX.Element {
  const { ended, queue } = talkWords.value;
  const { consent, menu } = words.value;
  const answer = (run: () => void) => () => {
    run();
    onDone();
  };
  if (typeof question === 'object') {
    return <ReportConfirm chat={chat} message={question.message} answer={answer} onDone={onDone} />;
  }
  switch (question) {
    case 'end':
      return (
        <Confirm
          title={ended.confirmTitle}
          text={ended.confirmText}
          yes={ended.confirm}
          no={ended.keep}
          onYes={answer(() => chat.act({ action: 'chat.end' }, menu.endChat))}
          onNo={onDone}
        />
      );
    case 'withdraw':
      return (
        <Confirm
          title={consent.withdrawTitle}
          text={consent.withdrawMeans}
          yes={consent.withdraw}
          no={consent.keep}
          erases
          onYes={answer(() => chat.act({ action: 'consent.withdraw' }, consent.withdraw))}
          onNo={onDone}
        />
      );
    case 'leaveQueue':
      return (
        <Confirm
          title={ended.leaveTitle}
          text={ended.leaveText}
          yes={queue.leave}
          no={ended.stay}
          prefersNo
          onYes={answer(() => chat.act({ action: 'queue.leave' }, queue.leave))}
          onNo={onDone}
        />
      );
  }
}

function ReportConfirm(props: {
  chat: Chat;
  message: number | null;
  answer: (run: () => void) => () => void;
  onDone: () => void;
}): JSX.Element {
  const { report } = talkWords.value.staff;
  const { chat, message } = props;
  const name = reportedName(chat, message);
  const value = { action: 'staff.report', ...(message === null ? {} : { message }) } as const;
  return (
    <Confirm
      title={name === null ? report.title : report.ask(name)}
      text={report.text}
      yes={report.yes}
      no={report.no}
      onYes={props.answer(() => chat.act(value, report.this))}
      onNo={props.onDone}
    />
  );
}

/** Whose message it is; without one who is there. Null where several have written: the desk asks which of them is meant. */
function reportedName(chat: Chat, message: number | null): string | null {
  const written = chat.view.value.log.flatMap(({ activity }) => {
    const sender = activity.channelData?.handrail?.sender;
    return sender?.role === 'staff' ? [{ name: sender.name, number: numberOf(activity) }] : [];
  });
  if (message !== null) return written.find(({ number }) => number === message)?.name ?? null;
  const { staffName } = chat.view.value;
  return written.some(({ name }) => name !== staffName) ? null : staffName;
}
