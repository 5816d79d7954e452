import type { DepartmentId } from '../../core/departments.ts';
import type { ActionValue, GuideId, GuidePicture } from '../../core/protocols/protocol.ts';
import type { GuidePhrases, GuideWords, StepWords } from '../../languages/guides/guidePhrases.ts';

/** Where an answer leads: to a step of the same guide, or out of it to something the desk can do anyway. */
export type Target<Steps extends string = string> = Steps | ActionValue;

export interface GuideStep<Way extends string = string, Steps extends string = string> {
  readonly picture: GuidePicture;
  /** Its "don't" surely loses money or words, and is drawn in red. */
  readonly loses?: true;
  /** The first one is the way that is usually taken; "2 of 6" counts along it. */
  readonly ways: Readonly<Record<Way, Target<Steps>>>;
}

type WaysOf<Step> = Step extends StepWords<infer Way> ? Way : never;

/** A guide whose steps and ways are exactly those that `languages/guides` has words for. */
type GuideLike<Words> =
  Words extends GuideWords<infer Steps>
    ? {
        readonly department: DepartmentId;
        readonly first: keyof Steps & string;
        readonly steps: { readonly [Step in keyof Steps]: GuideStep<WaysOf<Steps[Step]>, keyof Steps & string> };
      }
    : never;

export type GuideOf<Id extends GuideId> = GuideLike<GuidePhrases[Id]>;

/** Any guide, to one who only follows it. */
export interface Guide {
  /** Whose case it is when a person is asked for on the way. */
  readonly department: DepartmentId;
  readonly first: string;
  readonly steps: Readonly<Record<string, GuideStep>>;
}
