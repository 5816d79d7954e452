import { isNear } from '../../core/net/nearHost.ts';
import { httpUrl } from './configShapes.ts';

/** A model or node: encrypted on the way, or in a network of the operator's own, where many run one over plain http. */
export const nearUrl = httpUrl.refine(
  (value) => URL.canParse(value) && (/^https:/.test(value) || isNear(new URL(value).hostname)),
  { error: 'must be a https address; plain http only on this machine or in a private network' },
);
