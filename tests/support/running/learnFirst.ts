import { startProduct } from '../products/product.ts';
import { startSmallProduct } from '../products/smallProduct.ts';

async function learnFirst(): Promise<void> {
  for (const start of [startProduct, startSmallProduct]) {
    const product = await start();
    await product.handrail.learnt();
    await product.stop();
  }
}

void learnFirst();
