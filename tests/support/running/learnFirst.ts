import { startProduct } from '../product.ts';
import { startSmallProduct } from '../smallProduct.ts';

async function learnFirst(): Promise<void> {
  for (const start of [startProduct, startSmallProduct]) {
    const product = await start();
    await product.handrail.learnt();
    await product.stop();
  }
}

void learnFirst();
