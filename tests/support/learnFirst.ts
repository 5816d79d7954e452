import { startProduct } from './product.ts';

async function learnFirst(): Promise<void> {
  const product = await startProduct();
  await product.handrail.learnt();
  await product.stop();
}

void learnFirst();
