import { serve } from './serve.ts';

void serve().then((ready) => {
  if (!ready) process.exit(1);
});
